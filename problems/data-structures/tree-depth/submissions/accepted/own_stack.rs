// Depth first with a stack of its own: every entry remembers how deep its node is.
use std::cell::RefCell;
use std::rc::Rc;

impl Solution {
    pub fn tree_depth(root: Option<Rc<RefCell<TreeNode>>>) -> i32 {
        let mut deepest = 0;
        let mut stack = vec![(root, 1)];
        while let Some((place, depth)) = stack.pop() {
            if let Some(node) = place {
                deepest = deepest.max(depth);
                let mut node = node.borrow_mut();
                stack.push((node.left.take(), depth + 1));
                stack.push((node.right.take(), depth + 1));
            }
        }
        deepest
    }
}
