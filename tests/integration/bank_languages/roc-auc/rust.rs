// Only the honest scores are sorted: two binary searches tell how many are below a fraud's and how many up to it. Their
// sum is what the fraud wins, in half pairs.
pub fn roc_auc(labels: Vec<bool>, scores: Vec<f64>) -> Option<f64> {
    let of_class = |class| scores.iter().zip(&labels).filter(move |(_, &label)| label == class).map(|(&score, _)| score);
    let frauds: Vec<f64> = of_class(true).collect();
    let mut honest: Vec<f64> = of_class(false).collect();
    if frauds.is_empty() || honest.is_empty() {
        return None;
    }
    honest.sort_unstable_by(f64::total_cmp);
    let wins = |fraud: &f64| honest.partition_point(|score| score < fraud) + honest.partition_point(|score| score <= fraud);
    let half_pairs: usize = frauds.iter().map(wins).sum();
    Some(half_pairs as f64 / (2.0 * frauds.len() as f64 * honest.len() as f64))
}
