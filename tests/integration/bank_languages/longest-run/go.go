package main

import "math"

func longestRun(values []int) int {
	present := make(map[int]bool, len(values))
	for _, value := range values {
		present[value] = true
	}
	best := 0
	for start := range present {
		if start != math.MinInt && present[start-1] {
			continue
		}
		length := 1
		for end := start; end != math.MaxInt && present[end+1]; end++ {
			length++
		}
		if length > best {
			best = length
		}
	}
	return best
}
