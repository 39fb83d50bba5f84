"""A heap holds the front of each log, ordered by second and number of the log."""
from heapq import heapify, heappop, heapreplace


def merge_logs(logs):
    fronts = [(node.val // 1000, number, node) for number, node in enumerate(logs) if node]
    heapify(fronts)
    head = last = ListNode()
    while fronts:
        _, number, node = fronts[0]
        last.next = node
        last = node
        if node.next:
            heapreplace(fronts, (node.next.val // 1000, number, node.next))
        else:
            heappop(fronts)
    return head.next
