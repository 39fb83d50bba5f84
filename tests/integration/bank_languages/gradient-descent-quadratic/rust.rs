// The gradient is (A + A^T) x / 2 - b, taken as a whole at the old point; what is no longer finite has run away.
pub fn descend(a: Vec<Vec<f64>>, b: Vec<f64>, rate: f64, steps: usize) -> Vec<f64> {
    let d = b.len();
    let mut x = vec![0.0; d];
    for _ in 0..steps {
        let slope = |i: usize| (0..d).map(|j| (a[i][j] + a[j][i]) / 2.0 * x[j]).sum::<f64>() - b[i];
        let next: Vec<f64> = (0..d).map(|i| x[i] - rate * slope(i)).collect();
        if next.iter().any(|value| !value.is_finite()) {
            return vec![f64::INFINITY; d];
        }
        x = next;
    }
    x
}
