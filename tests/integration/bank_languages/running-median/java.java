// Two heaps with the lower and the upper half of the values: the middle is at their tops.
class RunningMedian {
    // Equally many, or one more in the lower one.
    private final PriorityQueue<Long> lower = new PriorityQueue<>(Comparator.reverseOrder());
    private final PriorityQueue<Long> upper = new PriorityQueue<>();

    public void add(long value) {
        lower.add(value);
        upper.add(lower.remove());
        if (upper.size() > lower.size()) lower.add(upper.remove());
    }

    public double median() {
        if (lower.isEmpty()) return Double.NaN;
        long low = lower.element();
        if (lower.size() > upper.size()) return low;
        // Of different signs the sum fits into 64 bits and may be small; of the same sign the difference fits.
        long high = upper.element();
        return low < 0 != high < 0 ? (low + high) / 2.0 : low + (high - low) / 2.0;
    }
}
