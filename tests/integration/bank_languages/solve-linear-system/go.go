package main

import "math"

// Gaussian elimination; the largest entry left in a column is the pivot, so no factor exceeds 1 and rounding stays small.
func solve(a [][]float64, b []float64) []float64 {
	largest := 0.0
	for _, row := range a {
		for _, entry := range row {
			largest = math.Max(largest, math.Abs(entry))
		}
	}
	for k := range a {
		best := k
		for i := k + 1; i < len(a); i++ {
			if math.Abs(a[i][k]) > math.Abs(a[best][k]) {
				best = i
			}
		}
		if math.Abs(a[best][k]) <= 1e-12*largest {
			return nil
		}
		a[k], a[best] = a[best], a[k]
		b[k], b[best] = b[best], b[k]
		for i := k + 1; i < len(a); i++ {
			factor := a[i][k] / a[k][k]
			for j := k; j < len(a); j++ {
				a[i][j] -= factor * a[k][j]
			}
			b[i] -= factor * b[k]
		}
	}
	x := make([]float64, len(b))
	for k := len(b) - 1; k >= 0; k-- {
		rest := b[k]
		for j := k + 1; j < len(b); j++ {
			rest -= a[k][j] * x[j]
		}
		x[k] = rest / a[k][k]
	}
	return x
}
