"""Linked lists, trees and graphs, as solutions know them and as JSON writes them (judge/bank/FORMAT.md).

Nothing here recurses: a list or a tree may be 100,000 nodes deep.
"""


class BadAnswer(Exception):
    """An answer that cannot be written as JSON; the text says why."""


class ListNode:
    def __init__(self, val=0, next=None):
        self.val = val
        self.next = next

    def __repr__(self):
        return f"ListNode({self.val!r})"


class TreeNode:
    def __init__(self, val=0, left=None, right=None):
        self.val = val
        self.left = left
        self.right = right

    def __repr__(self):
        return f"TreeNode({self.val!r})"


class Node:
    def __init__(self, val=0, neighbors=None):
        self.val = val
        self.neighbors = neighbors if neighbors is not None else []

    def __repr__(self):
        return f"Node({self.val!r})"


CLASSES = {"ListNode": ListNode, "TreeNode": TreeNode, "Node": Node}
_missing = object()


def field(node, name, of_class):
    value = getattr(node, name, _missing)
    if value is _missing:
        raise BadAnswer(f"a {of_class} was expected, this is a value of type {type(node).__name__}")
    return value


def value_of(node, of_class):
    value = field(node, "val", of_class)
    kind = type(value)
    if kind is int:
        return value
    if kind.__module__ == "numpy" and hasattr(value, "item"):
        return value_of(ListNode(value.item()), of_class)
    raise BadAnswer(f"the val of a {of_class} must be an int, this one is of type {kind.__name__}")


def list_from(values, make):
    cycle = None
    if isinstance(values, dict):
        values, cycle = values["values"], values["cycle"]
    nodes = [make(value) for value in values]
    for node, following in zip(nodes, nodes[1:]):
        node.next = following
    if cycle is not None:
        nodes[-1].next = nodes[cycle]
    return nodes[0] if nodes else None


def list_to(head):
    values, seen = [], {}  # by identity: a solution may have given its nodes an equality of their own
    while head is not None:
        if id(head) in seen:
            raise BadAnswer(f"the list has a cycle: the node after index {len(values) - 1} is that of index "
                            f"{list(seen).index(id(head))} again")
        seen[id(head)] = head
        values.append(value_of(head, "ListNode"))
        head = field(head, "next", "ListNode")
    return values


def tree_from(values, make):
    if not values:
        return None
    items = iter(values)
    root = make(next(items))
    parents = [root]
    for parent in parents:  # grows while it is gone through
        for side in ("left", "right"):
            value = next(items, None)
            if value is not None:
                child = make(value)
                setattr(parent, side, child)
                parents.append(child)
    return root


def tree_to(root):
    values, seen = [], {}
    waiting = [root]
    for node in waiting:
        if node is None:
            values.append(None)
            continue
        if id(node) in seen:
            raise BadAnswer(f"the tree holds a node twice (its val is {value_of(node, 'TreeNode')})")
        seen[id(node)] = node
        values.append(value_of(node, "TreeNode"))
        waiting += (field(node, "left", "TreeNode"), field(node, "right", "TreeNode"))
    while values and values[-1] is None:
        values.pop()
    return values


def graph_from(rows, make):
    nodes = [make(number) for number in range(1, len(rows) + 1)]
    for node, row in zip(nodes, rows):
        node.neighbors = [nodes[number - 1] for number in row]
    return nodes[0] if nodes else None


def graph_to(start):
    found = [] if start is None else [start]
    seen = {id(start)}
    rows = {}
    for node in found:  # grows while it is gone through
        neighbours = field(node, "neighbors", "Node")
        number = value_of(node, "Node")
        if number in rows:
            raise BadAnswer(f"the graph has two nodes whose val is {number}")
        rows[number] = [value_of(other, "Node") for other in neighbours]
        for other in neighbours:
            if id(other) not in seen:
                seen.add(id(other))
                found.append(other)
    if sorted(rows) != list(range(1, len(rows) + 1)):
        raise BadAnswer(f"the {len(rows)} nodes that can be reached must be numbered from 1 to {len(rows)} by their "
                        f"val, these are {sorted(rows)[:20]}")
    return [rows[number] for number in range(1, len(rows) + 1)]
