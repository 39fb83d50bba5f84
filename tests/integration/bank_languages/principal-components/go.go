package main

import (
	"math"
	"sort"
)

// Distances from the first row come first, so that equal rows give exactly 0.
func scatter(rows [][]float64) [][]float64 {
	d := len(rows[0])
	mean := make([]float64, d)
	for _, row := range rows {
		for j, value := range row {
			mean[j] += (value - rows[0][j]) / float64(len(rows))
		}
	}
	c := zeros(d)
	z := make([]float64, d)
	for _, row := range rows {
		for j, value := range row {
			z[j] = value - rows[0][j] - mean[j]
		}
		for p := range z {
			for q := range z {
				c[p][q] += z[p] * z[q]
			}
		}
	}
	return c
}

func zeros(d int) [][]float64 {
	matrix := make([][]float64, d)
	for i := range matrix {
		matrix[i] = make([]float64, d)
	}
	return matrix
}

func rotated(x, y, cosine, sine float64) (float64, float64) {
	return cosine*x - sine*y, sine*x + cosine*y
}

// Jacobi: each rotation turns one off-diagonal entry of the scatter matrix into 0, the axes into components.
func pca(rows [][]float64, k int) (result struct {
	V0 []float64
	V1 [][]float64
}) {
	c := scatter(rows)
	d := len(c)
	v := zeros(d)
	order := make([]int, d)
	total := 0.0
	for i := range c {
		order[i] = i
		v[i][i] = 1
		total += c[i][i]
	}
	for sweep := 0; sweep < 60; sweep++ {
		for p := 0; p < d; p++ {
			for q := p + 1; q < d; q++ {
				if math.Abs(c[p][q]) <= 1e-16*total {
					continue
				}
				theta := (c[q][q] - c[p][p]) / (2 * c[p][q])
				t := math.Copysign(1, theta) / (math.Abs(theta) + math.Hypot(theta, 1))
				cosine := 1 / math.Hypot(t, 1)
				sine := t * cosine
				for i := range c {
					c[i][p], c[i][q] = rotated(c[i][p], c[i][q], cosine, sine)
				}
				for i := range c {
					c[p][i], c[q][i] = rotated(c[p][i], c[q][i], cosine, sine)
					v[p][i], v[q][i] = rotated(v[p][i], v[q][i], cosine, sine)
				}
			}
		}
	}
	sort.Slice(order, func(i, j int) bool { return c[order[i]][order[i]] > c[order[j]][order[j]] })
	for _, i := range order[:k] {
		ratio := 0.0
		if total > 0 {
			ratio = c[i][i] / total
		}
		result.V0 = append(result.V0, ratio)
		result.V1 = append(result.V1, v[i])
	}
	return
}
