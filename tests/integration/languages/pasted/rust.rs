use std::collections::HashMap;

impl Solution {
    pub fn pair_sum(nums: Vec<i32>, target: i32) -> Vec<i32> {
        let mut seen: HashMap<i32, i32> = HashMap::new();
        for (i, num) in nums.iter().enumerate() {
            if let Some(&k) = seen.get(&(target - num)) {
                return vec![k, i as i32];
            }
            seen.insert(*num, i as i32);
        }
        vec![]
    }
}
