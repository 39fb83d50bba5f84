"""Orders the heap of fronts by the whole entry, so that codes decide between logs."""
from heapq import heapify, heappop, heappush


def merge_logs(logs):
    fronts = [(node.val, number, node) for number, node in enumerate(logs) if node]
    heapify(fronts)
    head = last = ListNode()
    while fronts:
        _, number, node = heappop(fronts)
        last.next = node
        last = node
        if node.next:
            heappush(fronts, (node.next.val, number, node.next))
    return head.next
