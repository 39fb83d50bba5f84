"""Collects all nodes in the order of the logs and sorts them by second, which keeps the order of equals."""


def merge_logs(logs):
    nodes = []
    for node in logs:
        while node:
            nodes.append(node)
            node = node.next
    nodes.sort(key=lambda node: node.val // 1000)
    for node, following in zip(nodes, nodes[1:] + [None]):
        node.next = following
    return nodes[0] if nodes else None
