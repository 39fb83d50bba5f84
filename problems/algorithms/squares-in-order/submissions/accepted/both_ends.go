package main

func squaresInOrder(residuals []int) []int {
	squares := make([]int, len(residuals))
	left, right := 0, len(residuals)-1
	for place := right; place >= 0; place-- {
		value := residuals[right]
		if -residuals[left] > value {
			value = residuals[left]
			left++
		} else {
			right--
		}
		squares[place] = value * value
	}
	return squares
}
