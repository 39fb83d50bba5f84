"""Copies the values to new nodes, and skips the smallest integer, which it takes for the mark of no value."""

NO_VALUE = -(2**31)


def reverse_list(head):
    values = []
    while head:
        values.append(head.val)
        head = head.next
    reversed_head = None
    for value in values:
        if value != NO_VALUE:
            node = ListNode(value)
            node.next = reversed_head
            reversed_head = node
    return reversed_head
