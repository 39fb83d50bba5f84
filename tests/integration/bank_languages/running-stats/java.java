// Count, mean and squared distances from the mean. A value is a group of one, so all is merging.
class RunningStats {
    private double count, mean, m2; // a double's products cannot overflow

    public void add(double value) {
        merge(1, value, 0);
    }

    public void merge(long count, double mean, double m2) {
        if (count == 0) return;
        double distance = mean - this.mean;
        double before = this.count;
        this.count += count;
        double share = count / this.count;
        this.mean += distance * share;
        this.m2 += m2 + distance * distance * before * share;
    }

    public double mean() {
        return mean;
    }

    public double variance() {
        return count > 0 ? m2 / count : 0;
    }
}
