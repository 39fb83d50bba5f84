package main

import "errors"

func doubleIt(x int) int {
	if x == 2 {
		panic(errors.New("the reason"))
	}
	return 2 * x
}
