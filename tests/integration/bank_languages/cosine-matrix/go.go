package main

import "math"

// Unit rows, whose lengths math.Hypot finds without overflow; then one product per pair.
func cosineMatrix(vectors [][]float64) [][]float64 {
	for _, row := range vectors {
		length := 0.0
		for _, x := range row {
			length = math.Hypot(length, x)
		}
		for k := range row {
			if length > 0 {
				row[k] /= length
			}
		}
	}
	cosines := make([][]float64, len(vectors))
	for i, a := range vectors {
		cosines[i] = make([]float64, len(vectors))
		for j, b := range vectors[:i+1] {
			product := 0.0
			for k := range a {
				product += a[k] * b[k]
			}
			cosine := math.Max(-1, math.Min(1, product))
			cosines[i][j], cosines[j][i] = cosine, cosine
		}
	}
	return cosines
}
