package main

import (
	"fmt"
	"os"
)

func doubleIt(x int) int {
	fmt.Println("looking at", x)
	fmt.Fprint(os.Stderr, "aside ", x)
	return 2 * x
}
