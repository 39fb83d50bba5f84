pub fn entropy(counts: Vec<i64>) -> f64 {
    let total: f64 = counts.iter().map(|&count| count as f64).sum();
    let shares = counts.iter().filter(|&&count| count > 0).map(|&count| count as f64 / total);
    shares.fold(0.0, |bits, share| bits - share * share.log2())
}
