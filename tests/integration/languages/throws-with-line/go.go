package main

func doubleIt(x int) int { if x == 2 { return []int{}[x] }; return 2 * x }
