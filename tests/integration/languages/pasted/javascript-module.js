import assert from 'node:assert';
import { performance } from 'perf_hooks';

export default async function pair_sum(nums, target) {
    assert(performance.now() > 0);
    await new Promise((resolve) => setTimeout(resolve, 1));
    for (let i = 0; i < nums.length; i++)
        for (let k = 0; k < i; k++) if (nums[i] + nums[k] === target) return [k, i];
    return [];
}
