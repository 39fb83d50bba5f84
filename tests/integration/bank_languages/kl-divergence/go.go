package main

import "math"

// A difference of logarithms cannot overflow as p / q can, and that of 0 makes the sum infinite just where only q is 0.
// They are to base 2 until the end: math.Log is wrong below 2.2e-308 on amd64 (golang/go#56600), math.Log2 is not.
func klDivergence(p []float64, q []float64) float64 {
	bits := 0.0
	for i, here := range p {
		if here > 0 {
			bits += here * (math.Log2(here) - math.Log2(q[i]))
		}
	}
	return math.Max(bits*math.Ln2, 0)
}
