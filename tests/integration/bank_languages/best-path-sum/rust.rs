// Every path has one highest node, where the best ways down on both sides meet. Nodes are listed before their children
// and gone through backwards, each handing its way down (0 where it loses) to its parent.
use std::cell::RefCell;
use std::rc::Rc;

struct Place {
    value: i64,
    parent: usize,
    larger: i64, // the better one of the ways down from its children
    both: i64,   // the two together
}

pub fn best_path_sum(root: Option<Rc<RefCell<TreeNode>>>) -> i64 {
    let mut places: Vec<Place> = Vec::new();
    let mut stack = vec![(root, 0)];
    while let Some((link, parent)) = stack.pop() {
        if let Some(node) = link {
            let mut node = node.borrow_mut();
            stack.push((node.left.take(), places.len()));
            stack.push((node.right.take(), places.len()));
            places.push(Place { value: node.val as i64, parent, larger: 0, both: 0 });
        }
    }
    let mut best = i64::MIN;
    for i in (0..places.len()).rev() {
        best = best.max(places[i].value + places[i].both);
        let down = (places[i].value + places[i].larger).max(0);
        let parent = places[i].parent;
        places[parent].larger = places[parent].larger.max(down);
        places[parent].both += down;
    }
    best
}
