package main

import "strings"

type word struct {
	tokens []int
	weight int
}

// Tokens are numbers into a list of texts, of which there are few: a square table counts all pairs of the distinct
// words, each weighted by how often its word occurs.
func bpeMerges(corpus string, n int) []string {
	var texts []string
	numbers := map[string]int{}
	tokenOf := func(text string) int {
		if _, known := numbers[text]; !known {
			numbers[text] = len(texts)
			texts = append(texts, text)
		}
		return numbers[text]
	}
	frequency := map[string]int{}
	for _, text := range strings.Fields(corpus) {
		frequency[text]++
	}
	var words []word
	for text, weight := range frequency {
		var tokens []int
		for _, letter := range text {
			tokens = append(tokens, tokenOf(string(letter)))
		}
		words = append(words, word{tokens, weight})
	}

	var merges []string
	for len(merges) < n {
		left, right, found := bestPair(words, texts)
		if !found {
			break
		}
		merges = append(merges, texts[left]+" "+texts[right])
		both := tokenOf(texts[left] + texts[right])
		for w := range words {
			words[w].merge(left, right, both)
		}
	}
	return merges
}

func bestPair(words []word, texts []string) (left, right int, found bool) {
	counts := make([]int, len(texts)*len(texts))
	for _, w := range words {
		for i := 1; i < len(w.tokens); i++ {
			counts[w.tokens[i-1]*len(texts)+w.tokens[i]] += w.weight
		}
	}
	most := 0
	for pair, count := range counts {
		if count == 0 || count < most {
			continue
		}
		a, b := pair/len(texts), pair%len(texts)
		if count > most || texts[a] < texts[left] || a == left && texts[b] < texts[right] {
			left, right, most = a, b, count
		}
	}
	return left, right, most > 0
}

func (w *word) merge(left, right, both int) {
	kept := w.tokens[:0]
	for i := 0; i < len(w.tokens); i++ {
		if i+1 < len(w.tokens) && w.tokens[i] == left && w.tokens[i+1] == right {
			kept = append(kept, both)
			i++
		} else {
			kept = append(kept, w.tokens[i])
		}
	}
	w.tokens = kept
}
