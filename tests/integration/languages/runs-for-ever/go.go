package main

func doubleIt(x int) int {
	for x == 2 {
	}
	return 2 * x
}
