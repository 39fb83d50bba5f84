// All points choose before any centre moves; a round that moves none is the last one that could.
class Solution {
    public double[][] kmeans(double[][] points, double[][] centres, int rounds) {
        int k = centres.length, d = centres[0].length;
        for (int round = 0; round < rounds; round++) {
            double[][] moved = new double[k][d];
            int[] counts = new int[k];
            for (double[] point : points) {
                int group = nearest(point, centres);
                counts[group]++;
                for (int t = 0; t < d; t++) moved[group][t] += point[t];
            }
            for (int j = 0; j < k; j++) {
                for (int t = 0; t < d; t++) moved[j][t] = counts[j] == 0 ? centres[j][t] : moved[j][t] / counts[j];
            }
            if (Arrays.deepEquals(moved, centres)) break;
            centres = moved;
        }
        return centres;
    }

    private static int nearest(double[] point, double[][] centres) {
        int best = 0;
        double smallest = Double.POSITIVE_INFINITY;
        for (int j = 0; j < centres.length; j++) {
            double distance = 0;
            for (int t = 0; t < point.length; t++) {
                distance += (point[t] - centres[j][t]) * (point[t] - centres[j][t]);
            }
            if (distance < smallest) {
                smallest = distance;
                best = j;
            }
        }
        return best;
    }
}
