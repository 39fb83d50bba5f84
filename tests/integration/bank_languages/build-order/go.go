package main

// Depth first: a stage comes after all that it needs, and meeting one whose visit is still open closes a circle.
// The stack of a goroutine grows on the heap, so a chain of all stages may be followed by recursion.
func buildOrder(n int, requirements [][]int) []int {
	needs := make([][]int, n)
	for _, pair := range requirements {
		needs[pair[0]] = append(needs[pair[0]], pair[1])
	}
	const fresh, open, done = 0, 1, 2
	state := make([]byte, n)
	order := make([]int, 0, n)
	var visit func(stage int) bool
	visit = func(stage int) bool {
		if state[stage] != fresh {
			return state[stage] == done
		}
		state[stage] = open
		for _, needed := range needs[stage] {
			if !visit(needed) {
				return false
			}
		}
		state[stage] = done
		order = append(order, stage)
		return true
	}
	for stage := range needs {
		if !visit(stage) {
			return nil
		}
	}
	return order
}
