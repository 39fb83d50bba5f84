class Solution {
    public int doubleIt(int x) {
        if (x == 2) throw new IllegalStateException("the reason");
        return 2 * x;
    }
}
