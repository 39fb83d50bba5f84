package main

// Every path has one highest node: there the best ways down on both sides meet, while a parent can go on with only one.
func bestPathSum(root *TreeNode) int {
	best := root.Val
	var down func(node *TreeNode) int // 0 where leaving the node out is better
	down = func(node *TreeNode) int {
		if node == nil {
			return 0
		}
		more, less := down(node.Left), down(node.Right)
		if more < less {
			more, less = less, more
		}
		if node.Val+more+less > best {
			best = node.Val + more + less
		}
		if node.Val+more < 0 {
			return 0
		}
		return node.Val + more
	}
	down(root)
	return best
}
