// Unit rows, scaled by their largest component first so that no square overflows or vanishes; one product per pair.
class Solution {
    public double[][] cosineMatrix(double[][] vectors) {
        int n = vectors.length;
        double[][] rows = Arrays.stream(vectors).map(this::unit).toArray(double[][]::new);
        double[][] cosines = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double cosine = Math.max(-1, Math.min(1, product(rows[i], rows[j])));
                cosines[i][j] = cosines[j][i] = cosine;
            }
        }
        return cosines;
    }

    private double[] unit(double[] row) {
        double largest = Arrays.stream(row).map(Math::abs).max().getAsDouble();
        if (largest == 0) return row;
        double[] scaled = Arrays.stream(row).map(x -> x / largest).toArray();
        double length = Math.sqrt(product(scaled, scaled));
        return Arrays.stream(scaled).map(x -> x / length).toArray();
    }

    private double product(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) sum += a[k] * b[k];
        return sum;
    }
}
