package main

import (
	"math"
	"sort"
)

// Measures everything from the median: near 10^8 the sum of the values themselves would round too much away.
func describe(values []float64) []float64 {
	n := len(values)
	if n == 0 {
		return nil
	}
	sort.Float64s(values)
	median := (values[(n-1)/2] + values[n/2]) / 2
	sum, squares := 0.0, 0.0
	for _, value := range values {
		sum += value - median
	}
	offset := sum / float64(n)
	for _, value := range values {
		squares += math.Pow(value-median-offset, 2)
	}
	deviation := 0.0
	if n > 1 {
		deviation = math.Sqrt(squares / float64(n-1))
	}
	return []float64{median + offset, median, deviation}
}
