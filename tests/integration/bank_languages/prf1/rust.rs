// Three counts decide everything; without a hit all three measures are 0, with one no denominator can be.
pub fn prf1(labels: Vec<i64>, predictions: Vec<i64>) -> Vec<f64> {
    let ones = |queues: &[i64]| queues.iter().filter(|&&queue| queue == 1).count() as f64;
    let hits = labels.iter().zip(&predictions).filter(|&pair| pair == (&1, &1)).count() as f64;
    let (urgent, alarms) = (ones(&labels), ones(&predictions));
    if hits == 0.0 {
        return vec![0.0; 3];
    }
    vec![hits / alarms, hits / urgent, 2.0 * hits / (alarms + urgent)]
}
