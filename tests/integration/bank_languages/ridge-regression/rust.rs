// Centring frees the weights of the intercept; their system is positive definite: Cholesky.
fn mean_of(values: impl Iterator<Item = f64>) -> f64 {
    values.zip(1..).fold(0.0, |mean, (value, count)| mean + (value - mean) / count as f64)
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(x, y)| x * y).sum()
}

pub fn ridge_regression(rows: Vec<Vec<f64>>, targets: Vec<f64>, penalty: f64) -> Vec<f64> {
    let k = rows[0].len();
    let means: Vec<f64> = (0..k).map(|j| mean_of(rows.iter().map(|row| row[j]))).collect();
    let target_mean = mean_of(targets.iter().copied());
    let columns: Vec<Vec<f64>> = (0..k).map(|j| rows.iter().map(|row| row[j] - means[j]).collect()).collect();
    let errors: Vec<f64> = targets.iter().map(|target| target - target_mean).collect();

    let mut lower = vec![vec![0.0; k]; k];
    let mut weights = vec![0.0; k];
    for i in 0..k {
        for j in 0..i {
            let rest = dot(&columns[i], &columns[j]) - dot(&lower[i][..j], &lower[j][..j]);
            lower[i][j] = rest / lower[j][j];
        }
        let rest = dot(&columns[i], &columns[i]) + penalty - dot(&lower[i][..i], &lower[i][..i]);
        lower[i][i] = rest.sqrt();
        weights[i] = (dot(&columns[i], &errors) - dot(&lower[i][..i], &weights[..i])) / lower[i][i];
    }
    for i in (0..k).rev() {
        let known: f64 = (i + 1..k).map(|j| lower[j][i] * weights[j]).sum();
        weights[i] = (weights[i] - known) / lower[i][i];
    }
    let intercept = target_mean - dot(&weights, &means);
    std::iter::once(intercept).chain(weights).collect()
}
