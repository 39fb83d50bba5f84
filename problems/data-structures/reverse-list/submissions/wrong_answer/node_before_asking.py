"""Copies the first node before it asks whether there is one, and so returns a node for an empty list."""


def reverse_list(head):
    reversed_head = ListNode(head.val if head else 0)
    node = head.next if head else None
    while node:
        copy = ListNode(node.val)
        copy.next = reversed_head
        reversed_head = copy
        node = node.next
    return reversed_head
