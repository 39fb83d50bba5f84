// Drops the front of one log at a time, half of what is still to be dropped, until the value wanted is the first that is left.
fn smallest_but(mut dropped: usize, mut first: &[i64], mut second: &[i64]) -> i64 {
    loop {
        if first.is_empty() {
            return second[dropped];
        }
        if second.is_empty() {
            return first[dropped];
        }
        if dropped == 0 {
            return first[0].min(second[0]);
        }
        let step = (dropped + 1) / 2;
        let i = step.min(first.len());
        let j = step.min(second.len());
        if first[i - 1] <= second[j - 1] {
            first = &first[i..];
            dropped -= i;
        } else {
            second = &second[j..];
            dropped -= j;
        }
    }
}

pub fn median_of_two_logs(first: &[i64], second: &[i64]) -> f64 {
    let count = first.len() + second.len();
    let below = smallest_but((count - 1) / 2, first, second);
    let above = smallest_but(count / 2, first, second);
    (below as i128 + above as i128) as f64 / 2.0
}
