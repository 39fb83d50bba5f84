package main

import "math"

// All distances are taken from the first training row and then from their mean: no digits are lost when values are large
// against their spread, and a constant column gives exact zeros.
func standardise(train [][]float64, test [][]float64) [][]float64 {
	n := float64(len(train))
	for j, first := range train[0] {
		mean, variance := 0.0, 0.0
		for _, row := range train {
			mean += (row[j] - first) / n
		}
		for _, row := range train {
			distance := row[j] - first - mean
			variance += distance * distance / n
		}
		for _, row := range test {
			if variance == 0 {
				row[j] = 0
			} else {
				row[j] = (row[j] - first - mean) / math.Sqrt(variance)
			}
		}
	}
	return test
}
