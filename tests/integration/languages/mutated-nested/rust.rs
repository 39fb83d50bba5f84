fn transpose(grid: &mut Vec<Vec<i64>>) {
    for i in 0..grid.len() {
        for k in 0..i {
            let kept = grid[i][k];
            grid[i][k] = grid[k][i];
            grid[k][i] = kept;
        }
    }
}
