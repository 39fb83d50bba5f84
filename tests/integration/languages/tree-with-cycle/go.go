package main

func same(root *TreeNode) *TreeNode {
	if root.Left != nil {
		root.Right = root.Left
	}
	return root
}
