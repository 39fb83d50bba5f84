function pairSum(nums: number[], target: number): number[] {
    const seen: { [key: number]: number } = {};
    for (let i = 0; i < nums.length; i++) {
        if (seen[target - nums[i]] !== undefined) return [seen[target - nums[i]], i];
        seen[nums[i]] = i;
    }
    return [];
};
