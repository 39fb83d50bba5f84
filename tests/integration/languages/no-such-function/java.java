class Solution {
    public int somethingElse(int a, int b) {
        return a + b;
    }
}
