package main

import (
	"math"
	"sort"
)

func weigh(count int) float64 {
	if count == 0 {
		return 0
	}
	return float64(count) * math.Log2(float64(count))
}

// One example at a time moves from right to left; m log2 m less the sum of c log2 c over a side's label counts is m
// times its entropy, and each step changes one count of either side.
func bestThreshold(values []float64, labels []int) []float64 {
	n := len(values)
	order := make([]int, n)
	left, right := map[int]int{}, map[int]int{}
	for i, label := range labels {
		order[i] = i
		right[label]++
	}
	sort.Slice(order, func(a, b int) bool { return values[order[a]] < values[order[b]] })

	leftSum, rightSum := 0.0, 0.0
	for _, count := range right {
		rightSum += weigh(count)
	}
	whole := weigh(n) - rightSum
	best := 0.0
	var splits [][]float64
	for m := 1; m < n; m++ {
		label := labels[order[m-1]]
		c, d := left[label], right[label]
		leftSum += weigh(c+1) - weigh(c)
		rightSum += weigh(d-1) - weigh(d)
		left[label], right[label] = c+1, d-1
		here, next := values[order[m-1]], values[order[m]]
		if here < next {
			gain := (whole - (weigh(m) - leftSum) - (weigh(n-m) - rightSum)) / float64(n)
			splits = append(splits, []float64{(here + next) / 2, gain})
			best = math.Max(best, gain)
		}
	}
	for _, split := range splits {
		if split[1] >= best-1e-9 {
			return split
		}
	}
	return nil
}
