package main

func reversedTwice(values []int) [][]int {
	for i, k := 0, len(values)-1; i < k; i, k = i+1, k-1 {
		values[i], values[k] = values[k], values[i]
	}
	return [][]int{values, values}
}
