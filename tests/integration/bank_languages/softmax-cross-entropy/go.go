package main

import "math"

func softmaxCrossEntropy(logits [][]float64, labels []int) float64 {
	total := 0.0
	for row, z := range logits {
		largest := math.Inf(-1)
		for _, logit := range z {
			largest = math.Max(largest, logit)
		}
		sum := 0.0
		for _, logit := range z {
			sum += math.Exp(logit - largest)
		}
		total += (largest - z[labels[row]]) + math.Log(sum)
	}
	return total / float64(len(logits))
}
