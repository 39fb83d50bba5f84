package main

func merge(earlier, later *ListNode) *ListNode {
	var head *ListNode
	link := &head
	for earlier != nil && later != nil {
		next := &earlier
		if later.Val/1000 < earlier.Val/1000 {
			next = &later
		}
		*link = *next
		link = &(*link).Next
		*next = *link
	}
	if earlier == nil {
		earlier = later
	}
	*link = earlier
	return head
}

// Merges the earlier half of the logs and the later half, then the two: every entry moves only log k times.
func mergeLogs(logs []*ListNode) *ListNode {
	switch len(logs) {
	case 0:
		return nil
	case 1:
		return logs[0]
	}
	middle := len(logs) / 2
	return merge(mergeLogs(logs[:middle]), mergeLogs(logs[middle:]))
}
