// Of the sorted honest scores, a fraud wins against those below it and half against those equal to it.
class Solution {
    public Double rocAuc(boolean[] labels, double[] scores) {
        double[] frauds = sorted(labels, scores, true);
        double[] honest = sorted(labels, scores, false);
        if (frauds.length == 0 || honest.length == 0) return null;
        long halfPairs = 0;
        int below = 0, upTo = 0;
        for (double fraud : frauds) {
            while (below < honest.length && honest[below] < fraud) below++;
            while (upTo < honest.length && honest[upTo] <= fraud) upTo++;
            halfPairs += below + upTo;
        }
        return halfPairs / (2.0 * frauds.length * honest.length);
    }

    private double[] sorted(boolean[] labels, double[] scores, boolean label) {
        return IntStream.range(0, scores.length).filter(i -> labels[i] == label)
            .mapToDouble(i -> scores[i]).sorted().toArray();
    }
}
