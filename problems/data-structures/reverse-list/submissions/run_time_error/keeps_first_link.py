"""Turns all links round but that of the old head, which still leads to the second node: a circle."""


def reverse_list(head):
    if not head or not head.next:
        return head
    second = head.next
    before = second
    last = head
    while before:
        after = before.next
        before.next = last
        last, before = before, after
    return last
