class Solution {
    public String names(int x) {
        return String.valueOf(x);
    }
}
