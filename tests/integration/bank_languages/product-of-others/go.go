package main

// The products of what lies before each position, then those of what lies behind it multiplied in. Whatever is written
// leaves one factor out, so it fits; the running products may wrap around only after their last use.
func productsOfOthers(factors []int) []int {
	products := make([]int, len(factors))
	before := 1
	for i, factor := range factors {
		products[i] = before
		before *= factor
	}
	behind := 1
	for i := len(factors) - 1; i >= 0; i-- {
		products[i] *= behind
		behind *= factors[i]
	}
	return products
}
