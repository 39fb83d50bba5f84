class Solution {
    public int[] pairSum(int[] nums, int target) {
        Map<Integer, Integer> seen = new HashMap<>();
        for (int i = 0; i < nums.length; i++) {
            Integer before = seen.get(target - nums[i]);
            if (before != null) return new int[] {before, i};
            seen.put(nums[i], i);
        }
        return new int[0];
    }
}
