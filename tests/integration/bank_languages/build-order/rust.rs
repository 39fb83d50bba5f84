// Kahn's algorithm: a stage can run once none of its requirements is open.
pub fn build_order(n: usize, requirements: Vec<Vec<usize>>) -> Vec<usize> {
    let mut needed_by = vec![Vec::new(); n];
    let mut open = vec![0; n];
    for pair in &requirements {
        needed_by[pair[1]].push(pair[0]);
        open[pair[0]] += 1;
    }
    let mut possible: Vec<usize> = (0..n).filter(|&stage| open[stage] == 0).collect();
    let mut order = Vec::with_capacity(n);
    while let Some(done) = possible.pop() {
        order.push(done);
        for &stage in &needed_by[done] {
            open[stage] -= 1;
            if open[stage] == 0 {
                possible.push(stage);
            }
        }
    }
    if order.len() == n { order } else { Vec::new() }
}
