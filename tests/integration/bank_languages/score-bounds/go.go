package main

import "sort"

// sort.Search halves to the first place where a condition holds that holds from there on, or to the end.
func scoreBounds(scores []int, thresholds []int) [][]int {
	bounds := make([][]int, len(thresholds))
	for i, threshold := range thresholds {
		notAbove := sort.Search(len(scores), func(place int) bool { return scores[place] > threshold })
		bounds[i] = []int{sort.SearchInts(scores, threshold), notAbove}
	}
	return bounds
}
