use std::cell::RefCell;
use std::rc::Rc;

#[derive(Debug, PartialEq, Eq)]
pub struct TreeNode {
    pub val: i32,
    pub left: Option<Rc<RefCell<TreeNode>>>,
    pub right: Option<Rc<RefCell<TreeNode>>>,
}

pub fn mirror(root: Option<Rc<RefCell<TreeNode>>>) -> Option<Rc<RefCell<TreeNode>>> {
    root.map(|node| {
        let TreeNode { val, ref left, ref right } = *node.borrow();
        let (left, right) = (mirror(right.clone()), mirror(left.clone()));
        Rc::new(RefCell::new(TreeNode { val, left, right }))
    })
}
