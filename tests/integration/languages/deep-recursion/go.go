package main

func countDown(n int) int {
	room := [8]int{1}
	if n == 0 {
		return 0
	}
	return countDown(n-1) + room[n%1]
}
