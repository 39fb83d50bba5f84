// The scores below t stand first, and so do those not above t: halving finds where each of these two parts ends.
pub fn score_bounds(scores: &[i64], thresholds: &[i64]) -> Vec<[usize; 2]> {
    let bounds = |&t: &i64| [scores.partition_point(|&score| score < t), scores.partition_point(|&score| score <= t)];
    thresholds.iter().map(bounds).collect()
}
