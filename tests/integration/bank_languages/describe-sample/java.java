// Measures everything from the smallest value: near 10^8 the sum of the values themselves would round too much away.
class Solution {
    public double[] describe(double[] values) {
        int n = values.length;
        if (n == 0) return values;
        Arrays.sort(values);
        double sum = 0, squares = 0;
        for (double x : values) sum += x - values[0];
        double offset = sum / n;
        for (double x : values) squares += Math.pow(x - values[0] - offset, 2);
        double median = (values[(n - 1) / 2] + values[n / 2]) / 2;
        return new double[] {values[0] + offset, median, n > 1 ? Math.sqrt(squares / (n - 1)) : 0};
    }
}
