// Gaussian elimination; the largest entry left in a column is the pivot, so no factor exceeds 1 and rounding stays small.
class Solution {
    public double[] solve(double[][] a, double[] b) {
        int n = b.length;
        double largest = Arrays.stream(a).flatMapToDouble(Arrays::stream).map(Math::abs).max().getAsDouble();
        for (int k = 0; k < n; k++) {
            int best = k;
            for (int i = k + 1; i < n; i++) {
                if (Math.abs(a[i][k]) > Math.abs(a[best][k])) best = i;
            }
            if (Math.abs(a[best][k]) <= 1e-12 * largest) return new double[0];
            double[] pivotRow = a[best];
            a[best] = a[k];
            a[k] = pivotRow;
            double right = b[best];
            b[best] = b[k];
            b[k] = right;
            for (int i = k + 1; i < n; i++) {
                double[] row = a[i];
                double factor = row[k] / pivotRow[k];
                for (int j = k + 1; j < n; j++) row[j] -= factor * pivotRow[j];
                b[i] -= factor * right;
            }
        }
        double[] x = new double[n];
        for (int k = n - 1; k >= 0; k--) {
            double rest = b[k];
            for (int j = k + 1; j < n; j++) rest -= a[k][j] * x[j];
            x[k] = rest / a[k][k];
        }
        return x;
    }
}
