package main

func doubleList(node *ListNode) {
	if node != nil {
		node.Val *= 2
		doubleList(node.Next)
	}
}

func doubleTree(node *TreeNode) {
	if node != nil {
		node.Val *= 2
		doubleTree(node.Left)
		doubleTree(node.Right)
	}
}

func doubleAll(head *ListNode, root *TreeNode) (*ListNode, *TreeNode) {
	doubleList(head)
	doubleTree(root)
	return head, root
}
