"""Has only second and node in the heap, so that equal seconds make Python compare nodes."""
from heapq import heapify, heappop, heappush


def merge_logs(logs):
    fronts = [(node.val // 1000, node) for node in logs if node]
    heapify(fronts)
    head = last = ListNode()
    while fronts:
        _, node = heappop(fronts)
        last.next = node
        last = node
        if node.next:
            heappush(fronts, (node.next.val // 1000, node.next))
    return head.next
