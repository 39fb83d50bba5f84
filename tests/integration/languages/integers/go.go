package main

func turnOver(x int64) int64 { return ^x }
