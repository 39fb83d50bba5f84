// Selects the middle in linear time, and measures from it: near 10^8 the sum of the values would round too much away.
pub fn describe(mut values: Vec<f64>) -> Vec<f64> {
    let n = values.len();
    if n == 0 {
        return vec![];
    }
    let (left, &mut high, _) = values.select_nth_unstable_by(n / 2, f64::total_cmp);
    let low = if n % 2 == 1 { high } else { left.iter().copied().fold(f64::MIN, f64::max) };
    let median = (low + high) / 2.0;

    let offset = values.iter().map(|x| x - median).sum::<f64>() / n as f64;
    let squares: f64 = values.iter().map(|x| (x - median - offset).powi(2)).sum();
    let deviation = if n > 1 { (squares / (n - 1) as f64).sqrt() } else { 0.0 };
    vec![median + offset, median, deviation]
}
