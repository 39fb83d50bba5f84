package main

func transpose(grid [][]int) {
	for i := range grid {
		for k := 0; k < i; k++ {
			grid[i][k], grid[k][i] = grid[k][i], grid[i][k]
		}
	}
}
