// Jacobi: each rotation turns one off-diagonal entry of the scatter matrix into 0, the axes into components.
class Solution {
    public List<Object> pca(double[][] rows, int k) {
        int d = rows[0].length;
        double[][] c = scatter(rows);
        double[][] v = new double[d][d];
        double sum = 0;
        for (int i = 0; i < d; i++) {
            v[i][i] = 1;
            sum += c[i][i];
        }
        double total = sum;
        for (int sweep = 0; sweep < 60; sweep++) {
            for (int p = 0; p < d; p++) {
                for (int q = p + 1; q < d; q++) {
                    if (Math.abs(c[p][q]) > 1e-16 * total) rotate(c, v, p, q);
                }
            }
        }
        int[] order = IntStream.range(0, d).boxed()
            .sorted(Comparator.comparingDouble(i -> -c[i][i]))
            .mapToInt(i -> i).limit(k).toArray();
        double[] ratios = Arrays.stream(order).mapToDouble(i -> total > 0 ? c[i][i] / total : 0).toArray();
        double[][] components = Arrays.stream(order).mapToObj(i -> v[i]).toArray(double[][]::new);
        return List.of(ratios, components);
    }

    // Distances from the first row come first, so that equal rows give exactly 0.
    private double[][] scatter(double[][] rows) {
        int n = rows.length, d = rows[0].length;
        double[] first = rows[0], mean = new double[d];
        for (double[] row : rows) for (int j = 0; j < d; j++) mean[j] += (row[j] - first[j]) / n;
        double[][] c = new double[d][d];
        double[] z = new double[d];
        for (double[] row : rows) {
            for (int j = 0; j < d; j++) z[j] = row[j] - first[j] - mean[j];
            for (int p = 0; p < d; p++) for (int q = 0; q < d; q++) c[p][q] += z[p] * z[q];
        }
        return c;
    }

    private void rotate(double[][] c, double[][] v, int p, int q) {
        double theta = (c[q][q] - c[p][p]) / (2 * c[p][q]);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.hypot(theta, 1));
        double cosine = 1 / Math.hypot(t, 1), sine = t * cosine;
        for (double[] row : c) {
            double old = row[p];
            row[p] = cosine * old - sine * row[q];
            row[q] = sine * old + cosine * row[q];
        }
        for (double[][] matrix : new double[][][] {c, v}) {
            double[] above = matrix[p], below = matrix[q];
            for (int i = 0; i < above.length; i++) {
                double old = above[i];
                above[i] = cosine * old - sine * below[i];
                below[i] = sine * old + cosine * below[i];
            }
        }
    }
}
