"""Asks every log for its first entry, also the empty ones."""
from heapq import heapify, heappop, heappush


def merge_logs(logs):
    fronts = [(node.val // 1000, number, node) for number, node in enumerate(logs)]
    heapify(fronts)
    head = last = ListNode()
    while fronts:
        _, number, node = heappop(fronts)
        last.next = node
        last = node
        if node.next:
            heappush(fronts, (node.next.val // 1000, number, node.next))
    return head.next
