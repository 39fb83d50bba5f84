import assert from 'assert';

export default class Solution {
    public pairSum(nums: number[], target: number): number[] {
        assert(Array.isArray(nums));
        for (let i = 0; i < nums.length; i++)
            for (let k = 0; k < i; k++) if (nums[i] + nums[k] === target) return [k, i];
        return [];
    }
}
