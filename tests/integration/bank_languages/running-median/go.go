package main

import (
	"container/heap"
	"math"
	"sort"
)

type ints struct{ sort.IntSlice }

func (h *ints) Push(value any) { h.IntSlice = append(h.IntSlice, value.(int)) }
func (h *ints) Pop() any {
	last := h.IntSlice[h.Len()-1]
	h.IntSlice = h.IntSlice[:h.Len()-1]
	return last
}

// Two heaps with the halves of the values, whose tops are the middle: as many in the lower one as in the upper one, or one
// more. The lower one holds ^value, which turns the order round and, unlike -value, never overflows.
type RunningMedian struct{ lower, upper ints }

func Constructor() RunningMedian {
	return RunningMedian{}
}

func (this *RunningMedian) Add(value int) {
	heap.Push(&this.lower, ^value)
	heap.Push(&this.upper, ^heap.Pop(&this.lower).(int))
	if this.upper.Len() > this.lower.Len() {
		heap.Push(&this.lower, ^heap.Pop(&this.upper).(int))
	}
}

func (this *RunningMedian) Median() float64 {
	if this.lower.Len() == 0 {
		return math.NaN()
	}
	low := ^this.lower.IntSlice[0]
	if this.lower.Len() > this.upper.Len() {
		return float64(low)
	}
	high := this.upper.IntSlice[0]
	if (low < 0) != (high < 0) {
		return float64(low+high) / 2 // the sum fits, and may be small
	}
	return float64(low) + float64(high-low)/2
}
