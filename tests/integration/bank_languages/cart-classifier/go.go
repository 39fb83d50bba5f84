package main

import "sort"

type node struct {
	answer      int
	feature     int
	threshold   float64
	left, right *node
}

type grower struct {
	train       [][]float64
	minLeaf     int
	labels      []int // ascending, each once
	classOf     []int
	counts      []int // by class; what other nodes left there is overwritten
	left, right []int // the counts on both sides of a split
}

// Every feature's order of the rows is sorted once; a split parts all orders stably, so that they stay sorted. Scores
// are fractions of integers, whose cross products stay below n^5 / 16, which 64 bits hold.
func treePredict(train [][]float64, labels []int, maxDepth, minLeaf int, rows [][]float64) []int {
	orders := make([][]int, len(train[0]))
	for j := range orders {
		order := make([]int, len(train))
		for i := range order {
			order[i] = i
		}
		sort.Slice(order, func(a, b int) bool { return train[order[a]][j] < train[order[b]][j] })
		orders[j] = order
	}
	root := newGrower(train, labels, minLeaf).grow(orders, maxDepth)

	answers := make([]int, len(rows))
	for i, row := range rows {
		at := root
		for at.left != nil {
			if row[at.feature] <= at.threshold {
				at = at.left
			} else {
				at = at.right
			}
		}
		answers[i] = at.answer
	}
	return answers
}

func newGrower(train [][]float64, labels []int, minLeaf int) *grower {
	n := len(labels)
	g := &grower{train: train, minLeaf: minLeaf, classOf: make([]int, n)}
	g.counts, g.left, g.right = make([]int, n), make([]int, n), make([]int, n)
	sorted := append([]int{}, labels...)
	sort.Ints(sorted)
	for i, label := range sorted {
		if i == 0 || label != sorted[i-1] {
			g.labels = append(g.labels, label)
		}
	}
	for i, label := range labels {
		g.classOf[i] = sort.SearchInts(g.labels, label)
	}
	return g
}

func (g *grower) grow(orders [][]int, depthLeft int) *node {
	rows := orders[0]
	for _, row := range rows {
		g.counts[g.classOf[row]] = 0
	}
	for _, row := range rows {
		g.counts[g.classOf[row]]++
	}
	most := g.classOf[rows[0]]
	for _, row := range rows {
		class := g.classOf[row]
		if g.counts[class] > g.counts[most] || g.counts[class] == g.counts[most] && class < most {
			most = class
		}
	}
	result := &node{answer: g.labels[most]}
	if depthLeft == 0 || g.counts[most] == len(rows) || !g.findSplit(orders, result) {
		return result
	}
	left, right := make([][]int, len(orders)), make([][]int, len(orders))
	for j, order := range orders {
		for _, row := range order {
			if g.train[row][result.feature] <= result.threshold {
				left[j] = append(left[j], row)
			} else {
				right[j] = append(right[j], row)
			}
		}
	}
	result.left = g.grow(left, depthLeft-1)
	result.right = g.grow(right, depthLeft-1)
	return result
}

func (g *grower) findSplit(orders [][]int, result *node) bool {
	n := len(orders[0])
	best, bestDivisor := 0, 1
	for j, order := range orders {
		leftSquares, rightSquares := 0, 0
		for _, row := range order {
			class := g.classOf[row]
			g.left[class], g.right[class] = 0, g.counts[class]
			rightSquares += g.counts[class]
		}
		for m := 1; m < n; m++ {
			class := g.classOf[order[m-1]]
			leftSquares += 2*g.left[class] + 1
			rightSquares -= 2*g.right[class] - 1
			g.left[class]++
			g.right[class]--
			here, next := g.train[order[m-1]][j], g.train[order[m]][j]
			if here == next || m < g.minLeaf || n-m < g.minLeaf {
				continue
			}
			score, divisor := leftSquares*(n-m)+rightSquares*m, m*(n-m)
			if score*bestDivisor > best*divisor {
				best, bestDivisor = score, divisor
				result.feature, result.threshold = j, (here+next)/2
			}
		}
	}
	return best > 0
}
