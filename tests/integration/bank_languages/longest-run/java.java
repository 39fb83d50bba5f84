// Sorts and walks once over the neighbours.
class Solution {
    public int longestRun(long[] values) {
        Arrays.sort(values);
        int best = 0, length = 0;
        for (int i = 0; i < values.length; i++) {
            if (i > 0 && values[i] == values[i - 1]) continue;
            length = i > 0 && values[i - 1] + 1 == values[i] ? length + 1 : 1;
            best = Math.max(best, length);
        }
        return best;
    }
}
