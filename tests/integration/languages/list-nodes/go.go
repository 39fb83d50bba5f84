package main

func reverseList(head *ListNode) *ListNode {
	var before *ListNode
	for head != nil {
		head, head.Next, before = head.Next, before, head
	}
	return before
}
