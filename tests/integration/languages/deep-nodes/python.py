def double_list(node):
    if node:
        node.val *= 2
        double_list(node.next)


def double_tree(node):
    if node:
        node.val *= 2
        double_tree(node.left)
        double_tree(node.right)


def double_all(head, root):
    double_list(head)
    double_tree(root)
    return head, root
