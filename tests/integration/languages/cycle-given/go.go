package main

func cycleEntry(head *ListNode) int {
	seen := map[*ListNode]int{}
	for i := 0; head != nil; head, i = head.Next, i+1 {
		if place, found := seen[head]; found {
			return place
		}
		seen[head] = i
	}
	return -1
}
