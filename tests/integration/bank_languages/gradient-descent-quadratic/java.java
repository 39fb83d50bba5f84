// The gradient is (A + A^T) x / 2 - b, taken as a whole at the old point; what is no longer finite has run away.
class Solution {
    public double[] descend(double[][] a, double[] b, double rate, int steps) {
        int d = b.length;
        double[] x = new double[d];
        for (int step = 0; step < steps; step++) {
            double[] next = new double[d];
            for (int i = 0; i < d; i++) {
                double slope = -b[i];
                for (int j = 0; j < d; j++) slope += (a[i][j] + a[j][i]) / 2 * x[j];
                next[i] = x[i] - rate * slope;
                if (!Double.isFinite(next[i])) {
                    Arrays.fill(next, Double.POSITIVE_INFINITY);
                    return next;
                }
            }
            x = next;
        }
        return x;
    }
}
