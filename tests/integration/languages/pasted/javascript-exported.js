exports.pair_sum = (nums, target) => {
    for (let i = 0; i < nums.length; i++)
        for (let k = 0; k < i; k++) if (nums[i] + nums[k] === target) return [k, i];
    return [];
};
