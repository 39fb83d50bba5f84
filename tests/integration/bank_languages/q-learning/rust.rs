// A table of zeros; each step moves one entry towards its target, which the table as it stands gives.
type Step = (usize, usize, f64, usize, bool);

pub fn q_learning(states: usize, actions: usize, steps: Vec<Step>, alpha: f64, gamma: f64) -> Vec<Vec<f64>> {
    let mut table = vec![vec![0.0; actions]; states];
    for (state, action, reward, next, end) in steps {
        let future = if end { 0.0 } else { table[next].iter().copied().fold(f64::NEG_INFINITY, f64::max) };
        let entry: &mut f64 = &mut table[state][action];
        *entry += alpha * (reward + gamma * future - *entry);
    }
    table
}
