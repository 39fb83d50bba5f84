// Logarithms whose largest is 0 leave no sum empty; the mean of the gaps corrects the rounding of the mean.
class Solution {
    public double[][] gmmStep(double[] data, double[][] components, double varianceFloor) {
        int n = data.length, k = components.length;
        double[][] shares = new double[n][];
        for (int i = 0; i < n; i++) shares[i] = responsibilities(data[i], components);
        double[][] updated = new double[k][];
        for (int j = 0; j < k; j++) {
            double count = 0, sum = 0, drift = 0, spread = 0;
            for (int i = 0; i < n; i++) {
                count += shares[i][j];
                sum += shares[i][j] * data[i];
            }
            if (count < 1e-12) {
                updated[j] = new double[] {count / n, components[j][1], components[j][2]};
                continue;
            }
            double mean = sum / count;
            for (int i = 0; i < n; i++) {
                double gap = data[i] - mean;
                drift += shares[i][j] * gap / count;
                spread += shares[i][j] * gap * gap / count;
            }
            updated[j] = new double[] {count / n, mean + drift, Math.max(varianceFloor, spread - drift * drift)};
        }
        return updated;
    }

    private static double[] responsibilities(double x, double[][] components) {
        double[] row = new double[components.length];
        double largest = Double.NEGATIVE_INFINITY, total = 0;
        for (int j = 0; j < row.length; j++) {
            double gap = x - components[j][1], variance = components[j][2];
            row[j] = Math.log(components[j][0]) - Math.log(variance) / 2 - gap * gap / (2 * variance);
            largest = Math.max(largest, row[j]);
        }
        for (int j = 0; j < row.length; j++) total += row[j] = Math.exp(row[j] - largest);
        for (int j = 0; j < row.length; j++) row[j] /= total;
        return row;
    }
}
