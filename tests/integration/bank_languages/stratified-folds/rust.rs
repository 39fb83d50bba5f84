// Rows ordered by class are dealt out in turn: any stretch of neighbours, a class or all of them, spreads evenly.
pub fn stratified_folds(labels: Vec<i64>, k: usize) -> Vec<Vec<usize>> {
    let mut order: Vec<usize> = (0..labels.len()).collect();
    order.sort_unstable_by_key(|&row| labels[row]);
    let mut folds = vec![Vec::new(); k];
    for (position, row) in order.into_iter().enumerate() {
        folds[position % k].push(row);
    }
    folds
}
