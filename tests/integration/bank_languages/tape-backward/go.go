package main

import "math"

// Going back over the tape, a node has its whole gradient before it hands it on, since all its uses stand behind it.
func backward(operations []string, operands [][]int, leaves []float64, output int) []float64 {
	values := make([]float64, len(operations))
	slopes := make([][2]float64, len(operations))
	for i, operation := range operations {
		switch from := operands[i]; len(from) {
		case 0:
			values[i], leaves = leaves[0], leaves[1:]
		case 1:
			values[i], slopes[i] = step(operation, values[from[0]], 0)
		case 2:
			values[i], slopes[i] = step(operation, values[from[0]], values[from[1]])
		}
	}
	gradients := make([]float64, len(operations))
	gradients[output] = 1
	for i := output; i >= 0; i-- {
		for k, from := range operands[i] {
			gradients[from] += gradients[i] * slopes[i][k]
		}
	}
	return gradients
}

// step gives the value of an operation and its partial derivatives by the operands.
func step(operation string, a, b float64) (value float64, slopes [2]float64) {
	switch operation {
	case "add":
		return a + b, [2]float64{1, 1}
	case "sub":
		return a - b, [2]float64{1, -1}
	case "mul":
		return a * b, [2]float64{b, a}
	case "div":
		return a / b, [2]float64{1 / b, -a / b / b}
	case "exp":
		return math.Exp(a), [2]float64{math.Exp(a)}
	case "log":
		return math.Log(a), [2]float64{1 / a}
	}
	if a > 0 {
		return a, [2]float64{1}
	}
	return 0, [2]float64{}
}
