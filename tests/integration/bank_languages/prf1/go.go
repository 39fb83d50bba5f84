package main

// Three counts decide everything; without a hit all three measures are 0, with one no denominator can be.
func prf1(labels []int, predictions []int) []float64 {
	hits, alarms, urgent := 0.0, 0.0, 0.0
	for i, label := range labels {
		if label == 1 {
			urgent++
		}
		if predictions[i] == 1 {
			alarms++
			if label == 1 {
				hits++
			}
		}
	}
	if hits == 0 {
		return []float64{0, 0, 0}
	}
	return []float64{hits / alarms, hits / urgent, 2 * hits / (alarms + urgent)}
}
