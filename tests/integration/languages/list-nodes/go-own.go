/**
 * Definition for singly-linked list, no longer commented out.
 */
type ListNode struct {
	Val  int
	Next *ListNode
}

func reverseList(head *ListNode) *ListNode {
	var result *ListNode
	for ; head != nil; head = head.Next {
		result = &ListNode{head.Val, result}
	}
	return result
}
