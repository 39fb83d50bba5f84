// All distances are taken from the first training row and then from their mean: no digits are lost when values are large
// against their spread, and a constant column gives exact zeros.
pub fn standardise(train: Vec<Vec<f64>>, mut test: Vec<Vec<f64>>) -> Vec<Vec<f64>> {
    let n = train.len() as f64;
    for (j, first) in train[0].iter().enumerate() {
        let mean = train.iter().map(|row| row[j] - first).sum::<f64>() / n;
        let variance = train.iter().map(|row| (row[j] - first - mean).powi(2)).sum::<f64>() / n;
        for row in &mut test {
            row[j] = if variance > 0.0 { (row[j] - first - mean) / variance.sqrt() } else { 0.0 };
        }
    }
    test
}
