package main

func somethingElse(a int, b int) int { return a + b }
