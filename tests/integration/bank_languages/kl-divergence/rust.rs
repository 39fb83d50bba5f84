// ln p - ln q cannot overflow as p / q can, and makes the sum infinite just where only q is 0.
pub fn kl_divergence(p: &[f64], q: &[f64]) -> f64 {
    let occurring = p.iter().zip(q).filter(|(&p, _)| p > 0.0);
    occurring.map(|(p, q)| p * (p.ln() - q.ln())).sum::<f64>().max(0.0)
}
