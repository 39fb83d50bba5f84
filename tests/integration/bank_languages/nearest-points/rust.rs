// Selects the k smallest squared distances; their order among themselves does not matter.
pub fn nearest_points(points: &[Vec<i64>], query: &[i64], k: usize) -> Vec<usize> {
    let squared = |index: usize| (points[index][0] - query[0]).pow(2) + (points[index][1] - query[1]).pow(2);
    let mut order: Vec<usize> = (0..points.len()).collect();
    order.select_nth_unstable_by_key(k - 1, |&index| squared(index));
    order.truncate(k);
    order
}
