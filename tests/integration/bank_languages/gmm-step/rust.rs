// Logarithms whose largest is 0 leave no sum empty; the mean of the gaps corrects the rounding of the mean.
fn responsibilities(x: f64, components: &[Vec<f64>]) -> Vec<f64> {
    let score = |c: &Vec<f64>| c[0].ln() - c[2].ln() / 2.0 - (x - c[1]).powi(2) / (2.0 * c[2]);
    let scores: Vec<f64> = components.iter().map(score).collect();
    let largest = scores.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let total: f64 = scores.iter().map(|score| (score - largest).exp()).sum();
    scores.iter().map(|score| (score - largest).exp() / total).collect()
}

pub fn gmm_step(data: &[f64], components: Vec<Vec<f64>>, variance_floor: f64) -> Vec<Vec<f64>> {
    let shares: Vec<Vec<f64>> = data.iter().map(|&x| responsibilities(x, &components)).collect();
    let update = |(j, old): (usize, &Vec<f64>)| {
        let sum = |f: &dyn Fn(f64) -> f64| data.iter().zip(&shares).map(|(&x, row)| row[j] * f(x)).sum::<f64>();
        let count = sum(&|_| 1.0);
        let weight = count / data.len() as f64;
        if count < 1e-12 {
            return vec![weight, old[1], old[2]];
        }
        let mean = sum(&|x| x) / count;
        let drift = sum(&|x| x - mean) / count;
        let variance = sum(&|x| (x - mean).powi(2)) / count - drift.powi(2);
        vec![weight, mean + drift, variance.max(variance_floor)]
    };
    components.iter().enumerate().map(update).collect()
}
