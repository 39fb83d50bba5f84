// The scores below t stand first, and so do those not above t: halving finds where each of these two parts ends.
class Solution {
    public int[][] scoreBounds(long[] scores, long[] thresholds) {
        int[][] bounds = new int[thresholds.length][];
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] = new int[] {partEnd(scores, thresholds[i], false), partEnd(scores, thresholds[i], true)};
        }
        return bounds;
    }

    private static int partEnd(long[] scores, long threshold, boolean withEqual) {
        int low = 0, high = scores.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (scores[middle] < threshold || withEqual && scores[middle] == threshold) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
