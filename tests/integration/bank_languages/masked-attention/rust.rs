// Only visible keys are scored; the largest score is subtracted, so one exponential is 1 and no sum vanishes.
fn attend(query: &[f64], keys: &[Vec<f64>], values: &[Vec<f64>], visible: &[bool]) -> Vec<f64> {
    let scale = (query.len() as f64).sqrt();
    let score = |key: &[f64]| query.iter().zip(key).map(|(q, k)| q * k).sum::<f64>() / scale;
    let rows = keys.iter().zip(values).zip(visible).filter(|(_, &visible)| visible);
    let scored: Vec<(f64, &Vec<f64>)> = rows.map(|((key, value), _)| (score(key), value)).collect();
    let largest = scored.iter().map(|row| row.0).fold(f64::NEG_INFINITY, f64::max);
    let total: f64 = scored.iter().map(|row| (row.0 - largest).exp()).sum();
    let mut mean = vec![0.0; values[0].len()];
    for (score, value) in scored {
        let weight = (score - largest).exp() / total;
        for (sum, x) in mean.iter_mut().zip(value) {
            *sum += weight * x;
        }
    }
    mean
}

pub fn masked_attention(
    queries: Vec<Vec<f64>>,
    keys: Vec<Vec<f64>>,
    values: Vec<Vec<f64>>,
    mask: Vec<Vec<bool>>,
) -> Vec<Vec<f64>> {
    queries.iter().zip(&mask).map(|(query, visible)| attend(query, &keys, &values, visible)).collect()
}
