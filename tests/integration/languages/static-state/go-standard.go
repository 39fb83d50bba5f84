package main

import (
	"os"
	"strconv"
)

// State of the standard library is none of the package's own variables.
func countCalls(x int) int {
	calls, _ := strconv.Atoi(os.Getenv("CALLS"))
	os.Setenv("CALLS", strconv.Itoa(calls+1))
	return calls + 1
}
