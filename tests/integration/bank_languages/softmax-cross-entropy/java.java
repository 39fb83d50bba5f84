// (largest - label's logit) + log1p(sum of the other shifted exponentials), averaged over the rows.
class Solution {
    public double softmaxCrossEntropy(double[][] logits, int[] labels) {
        double total = 0;
        for (int i = 0; i < logits.length; i++) {
            double[] row = logits[i];
            int best = 0;
            for (int k = 1; k < row.length; k++) if (row[k] > row[best]) best = k;
            double others = 0;
            for (int k = 0; k < row.length; k++) if (k != best) others += Math.exp(row[k] - row[best]);
            total += row[best] - row[labels[i]] + Math.log1p(others);
        }
        return total / logits.length;
    }
}
