package main

import "math"

// Masked scores are minus infinity, whose exponential is 0; after the largest is subtracted no sum can vanish.
func maskedAttention(queries [][]float64, keys [][]float64, values [][]float64, mask [][]bool) [][]float64 {
	output := make([][]float64, len(queries))
	weights := make([]float64, len(keys))
	for i, query := range queries {
		output[i] = make([]float64, len(values[0]))
		largest := math.Inf(-1)
		for j, key := range keys {
			weights[j] = math.Inf(-1)
			if mask[i][j] {
				product := 0.0
				for t, x := range query {
					product += x * key[t]
				}
				weights[j] = product / math.Sqrt(float64(len(key)))
			}
			largest = math.Max(largest, weights[j])
		}
		if math.IsInf(largest, -1) {
			continue
		}
		total := 0.0
		for j := range weights {
			weights[j] = math.Exp(weights[j] - largest)
			total += weights[j]
		}
		for j, row := range values {
			for t, value := range row {
				output[i][t] += weights[j] / total * value
			}
		}
	}
	return output
}
