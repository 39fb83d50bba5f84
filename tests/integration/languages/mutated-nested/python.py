def transpose(grid):
    for i in range(len(grid)):
        for k in range(i):
            grid[i][k], grid[k][i] = grid[k][i], grid[i][k]
