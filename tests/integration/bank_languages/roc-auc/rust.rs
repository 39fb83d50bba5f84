// Of the sorted honest scores, a fraud wins against those below it and half against those equal to it.
pub fn roc_auc(labels: Vec<bool>, scores: Vec<f64>) -> Option<f64> {
    let payments = labels.into_iter().zip(scores);
    let (frauds, honest): (Vec<_>, Vec<_>) = payments.partition(|&(label, _)| label);
    let mut honest: Vec<f64> = honest.into_iter().map(|(_, score)| score).collect();
    if frauds.is_empty() || honest.is_empty() {
        return None;
    }
    honest.sort_unstable_by(f64::total_cmp);
    let below = |fraud: f64| honest.partition_point(|&score| score < fraud);
    let up_to = |fraud: f64| honest.partition_point(|&score| score <= fraud);
    let half_pairs: usize = frauds.iter().map(|&(_, fraud)| below(fraud) + up_to(fraud)).sum();
    Some(half_pairs as f64 / (2.0 * frauds.len() as f64 * honest.len() as f64))
}
