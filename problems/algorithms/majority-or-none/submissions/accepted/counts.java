// Counts all labels; a label is named as soon as its count exceeds half.
class Solution {
    public long majorityOrNone(long[] votes) {
        Map<Long, Integer> counts = new HashMap<>();
        for (long vote : votes) {
            if (2 * counts.merge(vote, 1, Integer::sum) > votes.length) return vote;
        }
        return -1;
    }
}
