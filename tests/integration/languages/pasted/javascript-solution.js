class Solution {
    pairSum(nums, target) {
        const seen = {};
        for (const [i, number] of nums.entries()) {
            if (target - number in seen) return [seen[target - number], i];
            seen[number] = i;
        }
        return [];
    }
}

module.exports = Solution;
