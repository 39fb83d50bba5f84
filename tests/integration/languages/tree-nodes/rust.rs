use std::cell::RefCell;
use std::rc::Rc;

impl Solution {
    pub fn mirror(root: Option<Rc<RefCell<TreeNode>>>) -> Option<Rc<RefCell<TreeNode>>> {
        let node = root?;
        let left = node.borrow_mut().left.take();
        let right = node.borrow_mut().right.take();
        node.borrow_mut().left = Self::mirror(right);
        node.borrow_mut().right = Self::mirror(left);
        Some(node)
    }
}
