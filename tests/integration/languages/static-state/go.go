package main

var calls = 0

func countCalls(x int) int {
	calls++
	return calls
}
