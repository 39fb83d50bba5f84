package main

type three struct {
	number int
	text   string
	flags  []bool
}

func turnOver(rows [][]int, maybe *int, t three, m [][]float64) ([][]int, *int, three, [][]float64) {
	for i, k := 0, len(rows)-1; i < k; i, k = i+1, k-1 {
		rows[i], rows[k] = rows[k], rows[i]
	}
	for i, k := 0, len(m)-1; i < k; i, k = i+1, k-1 {
		m[i], m[k] = m[k], m[i]
	}
	return rows, maybe, three{t.number + 1, t.text + "!", t.flags}, m
}
