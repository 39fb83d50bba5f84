"""Begins with a node of its own and returns it too when no entry came behind it."""


def merge_logs(logs):
    nodes = []
    for node in logs:
        while node:
            nodes.append(node)
            node = node.next
    nodes.sort(key=lambda node: node.val // 1000)
    head = last = ListNode()
    for node in nodes:
        last.next = node
        last = node
    last.next = None
    return head.next or head
