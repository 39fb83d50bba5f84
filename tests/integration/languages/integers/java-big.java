class Solution {
    public BigInteger turnOver(BigInteger x) {
        return x.not();
    }
}
