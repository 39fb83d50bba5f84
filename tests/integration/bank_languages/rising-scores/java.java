// For each length the lowest last score of a rising selection: these rise too, so the place of each new score is bisected.
class Solution {
    public int mostRising(long[] scores) {
        long[] ends = new long[scores.length];
        int longest = 0;
        for (long score : scores) {
            int place = Arrays.binarySearch(ends, 0, longest, score);
            if (place < 0) place = -place - 1;
            ends[place] = score;
            if (place == longest) longest++;
        }
        return longest;
    }
}
