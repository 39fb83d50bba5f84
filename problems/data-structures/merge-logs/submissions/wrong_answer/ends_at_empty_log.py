"""Takes an empty log for the end of the logs."""
from heapq import heapify, heappop, heappush


def merge_logs(logs):
    fronts = []
    for number, node in enumerate(logs):
        if node is None:
            break
        fronts.append((node.val // 1000, number, node))
    heapify(fronts)
    head = last = ListNode()
    while fronts:
        _, number, node = heappop(fronts)
        last.next = node
        last = node
        if node.next:
            heappush(fronts, (node.next.val // 1000, number, node.next))
    return head.next
