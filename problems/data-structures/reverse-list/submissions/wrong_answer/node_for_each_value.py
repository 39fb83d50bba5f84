"""Keeps the nodes in a dictionary by their values, of which equal ones share a place."""


def reverse_list(head):
    node_of = {}
    while head:
        node_of.pop(head.val, None)
        node_of[head.val] = head
        head = head.next
    last = None
    for node in node_of.values():
        node.next = last
        last = node
    return last
