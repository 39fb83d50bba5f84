package main

// A table of zeros; each step moves one entry towards its target, which the table as it stands gives.
func qLearning(states int, actions int, steps []struct {
	V0 int
	V1 int
	V2 float64
	V3 int
	V4 bool
}, alpha float64, gamma float64) [][]float64 {
	table := make([][]float64, states)
	for state := range table {
		table[state] = make([]float64, actions)
	}
	for _, step := range steps {
		target := step.V2
		if end := step.V4; !end {
			target += gamma * best(table[step.V3])
		}
		entry := &table[step.V0][step.V1]
		*entry += alpha * (target - *entry)
	}
	return table
}

func best(row []float64) float64 {
	largest := row[0]
	for _, value := range row {
		if value > largest {
			largest = value
		}
	}
	return largest
}
