"""Takes a list without a second node for an empty one."""


def reverse_list(head):
    if not head or not head.next:
        return None
    before = None
    while head:
        after = head.next
        head.next = before
        before, head = head, after
    return before
