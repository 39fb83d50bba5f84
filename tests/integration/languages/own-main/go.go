package main

import "fmt"

// A driver of its own, too.
type driver struct{ doubled int }

func doubleIt(x int) int { return driver{2 * x}.doubled }

func main() {
	fmt.Println(doubleIt(21))
}
