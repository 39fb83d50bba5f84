// Squares and sorts.
class Solution {
    public long[] squaresInOrder(long[] residuals) {
        return Arrays.stream(residuals).map(value -> value * value).sorted().toArray();
    }
}
