package main

import "sort"

// Searches the shorter log for how many of its values belong to the lower half; the other log gives the rest of that half.
func medianOfTwoLogs(first []int, second []int) float64 {
	if len(first) > len(second) {
		first, second = second, first
	}
	count := len(first) + len(second)
	half := (count + 1) / 2
	// The value at this place is too large for the lower half if the other log still has a smaller one to give.
	low := sort.Search(len(first), func(place int) bool {
		other := half - place - 1
		return other < len(second) && first[place] > second[other]
	})
	other := half - low
	var lower, upper []int // the neighbours of the two cuts
	if low > 0 {
		lower = append(lower, first[low-1])
	}
	if other > 0 {
		lower = append(lower, second[other-1])
	}
	if low < len(first) {
		upper = append(upper, first[low])
	}
	if other < len(second) {
		upper = append(upper, second[other])
	}
	sort.Ints(lower)
	sort.Ints(upper)
	below := lower[len(lower)-1]
	if count%2 == 1 {
		return float64(below)
	}
	return mean(below, upper[0])
}

// Of equal signs the difference fits in 64 bits, of opposite signs the sum.
func mean(a, b int) float64 {
	if (a < 0) == (b < 0) {
		return float64(a) + float64(b-a)/2
	}
	return float64(a+b) / 2
}
