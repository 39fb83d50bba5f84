// Only visible keys are scored; the largest score is subtracted, so one exponential is 1 and no sum vanishes.
class Solution {
    public double[][] maskedAttention(double[][] queries, double[][] keys, double[][] values, boolean[][] mask) {
        double[][] output = new double[queries.length][];
        for (int i = 0; i < queries.length; i++) output[i] = attend(queries[i], keys, values, mask[i]);
        return output;
    }

    private static double[] attend(double[] query, double[][] keys, double[][] values, boolean[] visible) {
        double[] scores = new double[keys.length];
        double largest = Double.NEGATIVE_INFINITY, total = 0;
        for (int j = 0; j < keys.length; j++) {
            if (!visible[j]) continue;
            for (int t = 0; t < query.length; t++) scores[j] += query[t] * keys[j][t];
            scores[j] /= Math.sqrt(query.length);
            largest = Math.max(largest, scores[j]);
        }
        double[] mean = new double[values[0].length];
        for (int j = 0; j < keys.length; j++) {
            if (!visible[j]) continue;
            double share = Math.exp(scores[j] - largest);
            total += share;
            for (int t = 0; t < mean.length; t++) mean[t] += share * values[j][t];
        }
        // Without a visible key the mean is still all zeros.
        for (int t = 0; t < mean.length && total > 0; t++) mean[t] /= total;
        return mean;
    }
}
