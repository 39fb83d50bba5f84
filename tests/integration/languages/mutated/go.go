package main

import "sort"

func sortInPlace(values []int, descending bool) {
	sort.Slice(values, func(i, k int) bool { return values[i] < values[k] != descending && values[i] != values[k] })
}
