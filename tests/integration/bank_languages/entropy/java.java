// Sums -p log2 p over the labels that occur; the total is a double because it may exceed 64 bits.
class Solution {
    public double entropy(long[] counts) {
        double total = 0, bits = 0;
        for (long count : counts) total += count;
        for (long count : counts) {
            if (count == 0) continue;
            double p = count / total;
            bits -= p * Math.log(p) / Math.log(2);
        }
        return bits;
    }
}
