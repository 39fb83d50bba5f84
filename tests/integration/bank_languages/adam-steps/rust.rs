// Every parameter carries its two averages, undivided, from step to step.
pub fn adam(start: Vec<f64>, gradients: Vec<Vec<f64>>, rate: f64, beta1: f64, beta2: f64, epsilon: f64) -> Vec<f64> {
    let mut states: Vec<(f64, f64, f64)> = start.into_iter().map(|x| (x, 0.0, 0.0)).collect();
    for (t, gradient) in (1..).zip(&gradients) {
        let correction1 = 1.0 - beta1.powi(t);
        let correction2 = 1.0 - beta2.powi(t);
        for ((x, m, v), g) in states.iter_mut().zip(gradient) {
            *m = beta1 * *m + (1.0 - beta1) * g;
            *v = beta2 * *v + (1.0 - beta2) * g * g;
            *x -= rate * (*m / correction1) / ((*v / correction2).sqrt() + epsilon);
        }
    }
    states.into_iter().map(|(x, _, _)| x).collect()
}
