package main

// Floods by recursion: the stack of a goroutine grows on the heap.
func countObjects(mask []string) int {
	left := make([][]byte, len(mask))
	for row := range mask {
		left[row] = []byte(mask[row])
	}
	var flood func(row, column int)
	flood = func(row, column int) {
		if row < 0 || row >= len(left) || column < 0 || column >= len(left[row]) || left[row][column] != '#' {
			return
		}
		left[row][column] = '.'
		flood(row-1, column)
		flood(row+1, column)
		flood(row, column-1)
		flood(row, column+1)
	}
	objects := 0
	for row := range left {
		for column := range left[row] {
			if left[row][column] == '#' {
				objects++
				flood(row, column)
			}
		}
	}
	return objects
}
