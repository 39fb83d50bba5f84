function transpose(grid: number[][]): void {
    for (let i = 0; i < grid.length; i++)
        for (let k = 0; k < i; k++) [grid[i][k], grid[k][i]] = [grid[k][i], grid[i][k]];
}
