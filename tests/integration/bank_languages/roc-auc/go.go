package main

import "sort"

// Of the sorted honest scores, a fraud wins against those below it and half against those equal to it.
func rocAuc(labels []bool, scores []float64) *float64 {
	var frauds, honest []float64
	for i, score := range scores {
		if labels[i] {
			frauds = append(frauds, score)
		} else {
			honest = append(honest, score)
		}
	}
	if len(frauds) == 0 || len(honest) == 0 {
		return nil
	}
	sort.Float64s(frauds)
	sort.Float64s(honest)
	halfPairs, below, upTo := 0, 0, 0
	for _, fraud := range frauds {
		for below < len(honest) && honest[below] < fraud {
			below++
		}
		for upTo < len(honest) && honest[upTo] <= fraud {
			upTo++
		}
		halfPairs += below + upTo
	}
	area := float64(halfPairs) / (2 * float64(len(frauds)) * float64(len(honest)))
	return &area
}
