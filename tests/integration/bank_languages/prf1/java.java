// Three counts decide everything; without a hit all three measures are 0, with one no denominator can be.
class Solution {
    public double[] prf1(int[] labels, int[] predictions) {
        double hits = 0, alarms = 0, urgent = 0;
        for (int i = 0; i < labels.length; i++) {
            if (predictions[i] == 1) alarms++;
            if (labels[i] == 1) urgent++;
            if (labels[i] == 1 && predictions[i] == 1) hits++;
        }
        if (hits == 0) return new double[3];
        return new double[] {hits / alarms, hits / urgent, 2 * hits / (alarms + urgent)};
    }
}
