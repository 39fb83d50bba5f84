package main

import "math"

func entropy(counts []int) float64 {
	total := 0.0
	for _, count := range counts {
		total += float64(count)
	}
	bits := 0.0
	for _, count := range counts {
		if count > 0 {
			probability := float64(count) / total
			bits -= probability * math.Log2(probability)
		}
	}
	return bits
}
