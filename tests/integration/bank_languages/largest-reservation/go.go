package main

import "sort"

// Hours join their neighbours in order of falling numbers: the group is then all that an hour can reserve. The two ends
// of each group know its length; the list is framed by an empty place on each side.
func largestReservation(free []int) int {
	order := make([]int, len(free))
	for hour := range order {
		order[hour] = hour
	}
	sort.Slice(order, func(a, b int) bool { return free[order[a]] > free[order[b]] })
	length := make([]int, len(free)+2)
	best := 0
	for _, hour := range order {
		left, right := length[hour], length[hour+2]
		joined := left + 1 + right
		length[hour+1] = joined
		length[hour+1-left] = joined
		length[hour+1+right] = joined
		if free[hour]*joined > best {
			best = free[hour] * joined
		}
	}
	return best
}
