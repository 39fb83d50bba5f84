pub fn softmax_cross_entropy(logits: &Vec<Vec<f64>>, labels: &[usize]) -> f64 {
    let losses = logits.iter().zip(labels).map(|(z, &label)| {
        let largest = z.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let sum: f64 = z.iter().map(|logit| (logit - largest).exp()).sum();
        (largest - z[label]) + sum.ln()
    });
    losses.sum::<f64>() / logits.len() as f64
}
