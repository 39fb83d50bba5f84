"""Reverses rightly and returns the old head, which is the last node now."""


def reverse_list(head):
    before = None
    node = head
    while node:
        after = node.next
        node.next = before
        before, node = node, after
    return head
