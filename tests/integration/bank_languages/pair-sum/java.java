// What is missing to the target is looked up.
class Solution {
    public int[] pairSum(long[] values, long target) {
        Map<Long, Integer> seen = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            Integer before = seen.get(target - values[i]);
            if (before != null) return new int[] {before, i};
            seen.put(values[i], i);
        }
        return new int[0];
    }
}
