package main

func turnOver(x float64) float64 { return -x }
