package main

func twice(s string, words []string) []string {
	result := []string{s + s}
	for _, word := range words {
		result = append(result, word+word)
	}
	return result
}
