// One example at a time moves from right to left; m log2 m less the sum of c log2 c over a side's label counts is m
// times its entropy, and each step changes one count of either side.
use std::collections::HashMap;

fn weigh(count: usize) -> f64 {
    if count == 0 { 0.0 } else { count as f64 * (count as f64).log2() }
}

pub fn best_threshold(values: Vec<f64>, labels: Vec<i64>) -> Vec<f64> {
    let n = values.len();
    let mut counts: HashMap<i64, (usize, usize)> = HashMap::new(); // left and right
    for &label in &labels {
        counts.entry(label).or_default().1 += 1;
    }
    let mut left_sum = 0.0;
    let mut right_sum: f64 = counts.values().map(|&(_, right)| weigh(right)).sum();
    let whole = weigh(n) - right_sum;

    let mut examples: Vec<(f64, i64)> = values.into_iter().zip(labels).collect();
    examples.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut splits = Vec::new();
    for (i, pair) in examples.windows(2).enumerate() {
        let (left, right) = counts.get_mut(&pair[0].1).unwrap();
        left_sum += weigh(*left + 1) - weigh(*left);
        right_sum += weigh(*right - 1) - weigh(*right);
        *left += 1;
        *right -= 1;
        if pair[0].0 < pair[1].0 {
            let parts = weigh(i + 1) - left_sum + weigh(n - i - 1) - right_sum;
            splits.push(((pair[0].0 + pair[1].0) / 2.0, (whole - parts) / n as f64));
        }
    }
    let best = splits.iter().fold(0.0, |best: f64, split| best.max(split.1));
    match splits.into_iter().find(|split| split.1 >= best - 1e-9) {
        Some((threshold, gain)) => vec![threshold, gain],
        None => vec![],
    }
}
