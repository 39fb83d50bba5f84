//! With a struct of its own, slices and a lifetime.
struct Solution;

impl Solution {
    fn pairSum<'a>(nums: &'a [i64], target: i64) -> Vec<usize> {
        let pairs = (0..nums.len()).flat_map(|i| (i + 1..nums.len()).map(move |k| [i, k]));
        pairs.into_iter().find(|[i, k]| nums[*i] + nums[*k] == target).map_or(vec![], |pair| pair.to_vec())
    }
}
