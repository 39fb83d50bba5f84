class Solution {
    public int doubleIt(int x) {
        return 2 * "x";
    }
}
