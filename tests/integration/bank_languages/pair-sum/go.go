package main

func pairSum(values []int, target int) []int {
	positionOf := make(map[int]int, len(values))
	for position, value := range values {
		if partner, found := positionOf[target-value]; found {
			return []int{partner, position}
		}
		positionOf[value] = position
	}
	return nil
}
