package main

import "sort"

func mergeAll(lists []*ListNode) *ListNode {
	var all []*ListNode
	for _, node := range lists {
		for ; node != nil; node = node.Next {
			all = append(all, node)
		}
	}
	sort.SliceStable(all, func(i, k int) bool { return all[i].Val < all[k].Val })
	var head *ListNode
	for i := len(all) - 1; i >= 0; i-- {
		all[i].Next, head = head, all[i]
	}
	return head
}
