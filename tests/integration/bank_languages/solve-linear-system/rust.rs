// Gaussian elimination; the largest entry left in a column is the pivot, so no factor exceeds 1 and rounding stays small.
pub fn solve(mut a: Vec<Vec<f64>>, b: Vec<f64>) -> Vec<f64> {
    let n = b.len();
    let largest = a.iter().flatten().fold(0.0, |largest: f64, entry| largest.max(entry.abs()));
    for (row, right) in a.iter_mut().zip(b) {
        row.push(right);
    }
    for k in 0..n {
        let best = (k..n).max_by(|&i, &j| a[i][k].abs().total_cmp(&a[j][k].abs())).unwrap();
        if a[best][k].abs() <= 1e-12 * largest {
            return Vec::new();
        }
        a.swap(k, best);
        let (above, below) = a.split_at_mut(k + 1);
        let pivot_row = &above[k];
        for row in below {
            let factor = row[k] / pivot_row[k];
            for (entry, pivot_entry) in row[k..].iter_mut().zip(&pivot_row[k..]) {
                *entry -= factor * pivot_entry;
            }
        }
    }
    let mut x = vec![0.0; n];
    for k in (0..n).rev() {
        let known: f64 = (k + 1..n).map(|j| a[k][j] * x[j]).sum();
        x[k] = (a[k][n] - known) / a[k][k];
    }
    x
}
