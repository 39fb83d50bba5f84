package main

import "strconv"

func names(x int) string { return strconv.Itoa(x) }
