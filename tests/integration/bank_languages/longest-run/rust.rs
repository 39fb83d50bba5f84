use std::collections::HashSet;

pub fn longest_run(values: Vec<i64>) -> i64 {
    let present: HashSet<i64> = values.into_iter().collect();
    let has = |value: Option<i64>| value.map_or(false, |value| present.contains(&value));
    let mut best = 0;
    for &start in present.iter().filter(|start| !has(start.checked_sub(1))) {
        let mut length = 1;
        while has(start.checked_add(length)) {
            length += 1;
        }
        best = best.max(length);
    }
    best
}
