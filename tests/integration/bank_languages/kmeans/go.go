package main

import "math"

func nearest(point []float64, centres [][]float64) int {
	best, smallest := 0, math.Inf(1)
	for j, centre := range centres {
		distance := 0.0
		for t, x := range point {
			distance += (x - centre[t]) * (x - centre[t])
		}
		if distance < smallest {
			best, smallest = j, distance
		}
	}
	return best
}

// All points choose before any centre moves; a round that moves none is the last one that could.
func kmeans(points [][]float64, centres [][]float64, rounds int) [][]float64 {
	for round, moved := 0, true; round < rounds && moved; round++ {
		counts := make([]float64, len(centres))
		sums := make([][]float64, len(centres))
		for j, centre := range centres {
			sums[j] = make([]float64, len(centre))
		}
		for _, point := range points {
			group := nearest(point, centres)
			counts[group]++
			for t, x := range point {
				sums[group][t] += x
			}
		}
		moved = false
		for j, centre := range centres {
			for t := range centre {
				if mean := sums[j][t] / counts[j]; counts[j] > 0 && mean != centre[t] {
					centre[t] = mean
					moved = true
				}
			}
		}
	}
	return centres
}
