fn same(root: Option<Rc<RefCell<TreeNode>>>) -> Option<Rc<RefCell<TreeNode>>> {
    if let Some(node) = &root {
        let left = node.borrow().left.clone();
        if left.is_some() {
            node.borrow_mut().right = left;
        }
    }
    root
}
