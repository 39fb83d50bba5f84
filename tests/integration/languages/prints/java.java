class Solution {
    public int doubleIt(int x) {
        System.out.println("looking at " + x);
        System.err.println("aside " + x);
        return 2 * x;
    }
}
