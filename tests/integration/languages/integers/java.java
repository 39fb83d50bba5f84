class Solution {
    public long turnOver(long x) {
        return ~x;
    }
}
