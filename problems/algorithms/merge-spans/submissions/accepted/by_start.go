package main

import "sort"

// Sorts by start and lets the last joined span grow.
func mergeSpans(spans [][]int) [][]int {
	sort.Slice(spans, func(i, k int) bool { return spans[i][0] < spans[k][0] })
	joined := [][]int{}
	for _, span := range spans {
		last := len(joined) - 1
		if last < 0 || span[0] > joined[last][1] {
			joined = append(joined, span)
		} else if span[1] > joined[last][1] {
			joined[last][1] = span[1]
		}
	}
	return joined
}
