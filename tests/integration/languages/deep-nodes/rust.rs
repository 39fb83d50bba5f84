fn double_list(node: &mut Option<Box<ListNode>>) {
    if let Some(node) = node {
        node.val *= 2;
        double_list(&mut node.next);
    }
}

fn double_tree(node: &Option<Rc<RefCell<TreeNode>>>) {
    if let Some(node) = node {
        node.borrow_mut().val *= 2;
        double_tree(&node.borrow().left);
        double_tree(&node.borrow().right);
    }
}

fn double_all(
    mut head: Option<Box<ListNode>>,
    root: Option<Rc<RefCell<TreeNode>>>,
) -> (Option<Box<ListNode>>, Option<Rc<RefCell<TreeNode>>>) {
    double_list(&mut head);
    double_tree(&root);
    (head, root)
}
