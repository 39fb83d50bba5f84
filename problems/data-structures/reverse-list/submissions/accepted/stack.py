"""Puts all nodes on a stack and links them as they come off."""


def reverse_list(head):
    nodes = []
    while head:
        nodes.append(head)
        head = head.next
    if not nodes:
        return None
    for position in range(len(nodes) - 1, 0, -1):
        nodes[position].next = nodes[position - 1]
    nodes[0].next = None
    return nodes[-1]
