"""Sorts the entries themselves, and so the codes within a second."""


def merge_logs(logs):
    entries = []
    for node in logs:
        while node:
            entries.append(node.val)
            node = node.next
    head = None
    for entry in sorted(entries, reverse=True):
        node = ListNode(entry)
        node.next = head
        head = node
    return head
