package main

import "container/heap"

type near struct{ squared, index int }

type farthestFirst []near

func (h farthestFirst) Len() int           { return len(h) }
func (h farthestFirst) Less(i, k int) bool { return h[i].squared > h[k].squared }
func (h farthestFirst) Swap(i, k int)      { h[i], h[k] = h[k], h[i] }
func (h *farthestFirst) Push(x any)        { *h = append(*h, x.(near)) }
func (h *farthestFirst) Pop() any          { panic("only the top is ever replaced") }

// A max-heap of the k nearest so far: what is no nearer than its top is dropped, anything else takes the top's place.
func nearestPoints(points [][]int, query []int, k int) []int {
	nearest := make(farthestFirst, 0, k)
	for index, point := range points {
		dx, dy := point[0]-query[0], point[1]-query[1]
		squared := dx*dx + dy*dy
		if len(nearest) < k {
			heap.Push(&nearest, near{squared, index})
		} else if squared < nearest[0].squared {
			nearest[0] = near{squared, index}
			heap.Fix(&nearest, 0)
		}
	}
	indices := make([]int, 0, k)
	for _, point := range nearest {
		indices = append(indices, point.index)
	}
	return indices
}
