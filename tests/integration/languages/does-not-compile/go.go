package main

func doubleIt(x int) int {
	return 2 * y
}
