package main

import "sort"

// For each length the lowest last score of a rising selection: these rise too, so the place of each new score is bisected.
func mostRising(scores []int) int {
	var ends []int
	for _, score := range scores {
		place := sort.SearchInts(ends, score)
		if place == len(ends) {
			ends = append(ends, score)
		} else {
			ends[place] = score
		}
	}
	return len(ends)
}
