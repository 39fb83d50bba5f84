package main

import "math"

// The gradient is (A + A^T) x / 2 - b, taken as a whole at the old point; what is no longer finite has run away.
func descend(a [][]float64, b []float64, rate float64, steps int) []float64 {
	x, gradient := make([]float64, len(b)), make([]float64, len(b))
	for step := 0; step < steps; step++ {
		for i := range b {
			gradient[i] = -b[i]
			for j := range b {
				gradient[i] += (a[i][j] + a[j][i]) / 2 * x[j]
			}
		}
		for i := range x {
			x[i] -= rate * gradient[i]
			if math.IsInf(x[i], 0) || math.IsNaN(x[i]) {
				for j := range x {
					x[j] = math.Inf(1)
				}
				return x
			}
		}
	}
	return x
}
