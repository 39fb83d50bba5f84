class Solution {
    public long countDown(long n) {
        return n == 0 ? 0 : countDown(n - 1) + 1;
    }
}
