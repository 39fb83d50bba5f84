package main

func majorityOrNone(votes []int) int {
	candidate, unpaired := -1, 0
	for _, vote := range votes {
		switch {
		case unpaired == 0:
			candidate, unpaired = vote, 1
		case vote == candidate:
			unpaired++
		default:
			unpaired--
		}
	}
	count := 0
	for _, vote := range votes {
		if vote == candidate {
			count++
		}
	}
	if 2*count > len(votes) {
		return candidate
	}
	return -1
}
