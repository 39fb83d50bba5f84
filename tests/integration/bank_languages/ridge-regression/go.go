package main

func meanOf(values []float64) float64 {
	mean := 0.0
	for i, value := range values {
		mean += (value - mean) / float64(i+1)
	}
	return mean
}

func centred(values []float64) (deviations []float64, mean float64) {
	mean = meanOf(values)
	deviations = make([]float64, len(values))
	for i, value := range values {
		deviations[i] = value - mean
	}
	return
}

func dot(a, b []float64) float64 {
	sum := 0.0
	for i, value := range a {
		sum += value * b[i]
	}
	return sum
}

// Centring frees the weights of the intercept; their system is positive definite, so pivots are never 0.
func ridgeRegression(rows [][]float64, targets []float64, penalty float64) []float64 {
	k := len(rows[0])
	columns := make([][]float64, k)
	means := make([]float64, k)
	column := make([]float64, len(rows))
	for j := range columns {
		for i, row := range rows {
			column[i] = row[j]
		}
		columns[j], means[j] = centred(column)
	}
	errors, targetMean := centred(targets)

	matrix := make([][]float64, k)
	weights := make([]float64, k)
	for i := range matrix {
		matrix[i] = make([]float64, k)
		for j := range columns {
			matrix[i][j] = dot(columns[i], columns[j])
		}
		matrix[i][i] += penalty
		weights[i] = dot(columns[i], errors)
	}
	for p := 0; p < k; p++ {
		for i := p + 1; i < k; i++ {
			factor := matrix[i][p] / matrix[p][p]
			for j := p; j < k; j++ {
				matrix[i][j] -= factor * matrix[p][j]
			}
			weights[i] -= factor * weights[p]
		}
	}
	for i := k - 1; i >= 0; i-- {
		known := dot(matrix[i][i+1:], weights[i+1:])
		weights[i] = (weights[i] - known) / matrix[i][i]
	}
	return append([]float64{targetMean - dot(weights, means)}, weights...)
}
