package main

import "sort"

// Rows ordered by class are dealt out in turn: any stretch of neighbours, a class or all of them, spreads evenly.
func stratifiedFolds(labels []int, k int) [][]int {
	order := make([]int, len(labels))
	for row := range order {
		order[row] = row
	}
	sort.Slice(order, func(i, j int) bool { return labels[order[i]] < labels[order[j]] })
	folds := make([][]int, k)
	for position, row := range order {
		folds[position%k] = append(folds[position%k], row)
	}
	return folds
}
