package main

func turnOver(x bool, all []bool) []bool {
	result := []bool{!x}
	for _, one := range all {
		result = append(result, !one)
	}
	return result
}
