// Halves the shorter log for the longest piece of it that belongs to the lower half; the other log gives the rest of that.
class Solution {
    public double medianOfTwoLogs(long[] first, long[] second) {
        if (first.length > second.length) return medianOfTwoLogs(second, first);
        int count = first.length + second.length, half = (count + 1) / 2;
        int low = 0, high = first.length;
        while (low < high) {
            int cut = (low + high + 1) / 2;
            if (half - cut == second.length || first[cut - 1] <= second[half - cut]) low = cut;
            else high = cut - 1;
        }
        int other = half - low;
        long below = Math.max(valueAt(first, low - 1), valueAt(second, other - 1));
        long above = Math.min(valueAt(first, low), valueAt(second, other));
        return count % 2 == 1 ? below : mean(below, above);
    }

    private static long valueAt(long[] log, int place) {
        return place < 0 ? Long.MIN_VALUE : place == log.length ? Long.MAX_VALUE : log[place];
    }

    /** Of equal signs the difference fits in 64 bits, of opposite signs the sum. */
    private static double mean(long a, long b) {
        return a < 0 == b < 0 ? a + (b - a) / 2.0 : (a + b) / 2.0;
    }
}
