package main

// The definition as it stands: the stack of a goroutine grows on the heap.
func treeDepth(root *TreeNode) int {
	if root == nil {
		return 0
	}
	left, right := treeDepth(root.Left), treeDepth(root.Right)
	if left > right {
		return left + 1
	}
	return right + 1
}
