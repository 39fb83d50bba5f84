package main

import "container/heap"

type entry struct{ cost, centre int }

type entries []entry

func (e entries) Len() int           { return len(e) }
func (e entries) Less(i, k int) bool { return e[i].cost < e[k].cost }
func (e entries) Swap(i, k int)      { e[i], e[k] = e[k], e[i] }
func (e *entries) Push(x any)        { *e = append(*e, x.(entry)) }
func (e *entries) Pop() any {
	last := (*e)[len(*e)-1]
	*e = (*e)[:len(*e)-1]
	return last
}

// Dijkstra: no cost is negative, so the smallest open cost is final.
func transferCosts(n int, links [][]int, source int) []int {
	leaving := make([][]entry, n)
	for _, link := range links {
		leaving[link[0]] = append(leaving[link[0]], entry{link[2], link[1]})
	}
	best := make([]int, n)
	for centre := range best {
		best[centre] = -1
	}
	best[source] = 0
	open := &entries{{0, source}}
	for open.Len() > 0 {
		here := heap.Pop(open).(entry)
		if here.cost > best[here.centre] {
			continue // found cheaper meanwhile
		}
		for _, link := range leaving[here.centre] {
			cost := here.cost + link.cost
			if best[link.centre] < 0 || cost < best[link.centre] {
				best[link.centre] = cost
				heap.Push(open, entry{cost, link.centre})
			}
		}
	}
	return best
}
