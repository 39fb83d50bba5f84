package main

import "math"

// The largest logarithm is made 0 before any is exponentiated, so the sum is at least 1.
func responsibilities(x float64, components [][]float64) []float64 {
	row := make([]float64, len(components))
	largest := math.Inf(-1)
	for j, old := range components {
		gap := x - old[1]
		// The weight may be below 2.2e-308, where math.Log is wrong on amd64 (golang/go#56600) and math.Log2 is not.
		row[j] = math.Log2(old[0])*math.Ln2 - math.Log(old[2])/2 - gap*gap/(2*old[2])
		largest = math.Max(largest, row[j])
	}
	total := 0.0
	for j := range row {
		row[j] = math.Exp(row[j] - largest)
		total += row[j]
	}
	for j := range row {
		row[j] /= total
	}
	return row
}

func gmmStep(data []float64, components [][]float64, varianceFloor float64) [][]float64 {
	shares := make([][]float64, len(data))
	for i, x := range data {
		shares[i] = responsibilities(x, components)
	}
	updated := make([][]float64, len(components))
	for j, old := range components {
		count, sum := 0.0, 0.0
		for i, x := range data {
			count += shares[i][j]
			sum += shares[i][j] * x
		}
		weight := count / float64(len(data))
		if count < 1e-12 {
			updated[j] = []float64{weight, old[1], old[2]}
			continue
		}
		// What rounding did to the mean shows in the mean of the gaps.
		mean, drift, spread := sum/count, 0.0, 0.0
		for i, x := range data {
			gap := x - mean
			drift += shares[i][j] * gap / count
			spread += shares[i][j] * gap * gap / count
		}
		updated[j] = []float64{weight, mean + drift, math.Max(varianceFloor, spread-drift*drift)}
	}
	return updated
}
