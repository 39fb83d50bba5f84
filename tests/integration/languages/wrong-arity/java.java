class Solution {
    public int addUp(int a) {
        return a;
    }
}
