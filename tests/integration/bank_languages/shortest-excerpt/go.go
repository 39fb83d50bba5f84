package main

// A window whose edges only move right; missing[c] is how many more c it needs (below 0: it has some to spare).
func shortestExcerpt(recording string, need string) string {
	if need == "" {
		return ""
	}
	var missing [128]int
	for _, event := range []byte(need) {
		missing[event]++
	}
	gaps, start, best := len(need), 0, ""
	for last := range recording {
		if missing[recording[last]] > 0 {
			gaps--
		}
		missing[recording[last]]--
		for ; gaps == 0; start++ {
			if best == "" || last+1-start < len(best) {
				best = recording[start : last+1]
			}
			missing[recording[start]]++
			if missing[recording[start]] > 0 {
				gaps++
			}
		}
	}
	return best
}
