// Dijkstra: no cost is negative, so the smallest open cost is final; entries of centres that are settled are skipped.
use std::cmp::Reverse;
use std::collections::BinaryHeap;

pub fn transfer_costs(n: usize, links: Vec<(usize, usize, i64)>, source: usize) -> Vec<i64> {
    let mut leaving = vec![Vec::new(); n];
    for (start, end, cost) in links {
        leaving[start].push((end, cost));
    }
    let mut costs = vec![-1; n];
    let mut open = BinaryHeap::from([Reverse((0, source))]);
    while let Some(Reverse((cost, centre))) = open.pop() {
        if costs[centre] >= 0 {
            continue;
        }
        costs[centre] = cost;
        for &(end, more) in &leaving[centre] {
            if costs[end] < 0 {
                open.push(Reverse((cost + more, end)));
            }
        }
    }
    costs
}
