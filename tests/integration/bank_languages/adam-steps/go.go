package main

import "math"

// Keeps both averages undivided; what corrects them in a step is the same for all parameters.
func adam(start []float64, gradients [][]float64, rate, beta1, beta2, epsilon float64) []float64 {
	x := append([]float64{}, start...)
	m := make([]float64, len(x))
	v := make([]float64, len(x))
	power1, power2 := 1.0, 1.0
	for _, gradient := range gradients {
		power1 *= beta1
		power2 *= beta2
		for i, g := range gradient {
			m[i] = beta1*m[i] + (1-beta1)*g
			v[i] = beta2*v[i] + (1-beta2)*g*g
			x[i] -= rate * (m[i] / (1 - power1)) / (math.Sqrt(v[i]/(1-power2)) + epsilon)
		}
	}
	return x
}
