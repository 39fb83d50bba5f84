"""Takes the nodes from the front of the list and puts each in front of those taken before."""


def reverse_list(head):
    before = None
    while head:
        after = head.next
        head.next = before
        before, head = head, after
    return before
