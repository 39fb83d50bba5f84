fn clone_from(node: &Rc<RefCell<Node>>, copies: &mut HashMap<i32, Rc<RefCell<Node>>>) -> Rc<RefCell<Node>> {
    let val = node.borrow().val;
    if let Some(copy) = copies.get(&val) {
        return copy.clone();
    }
    let copy = Rc::new(RefCell::new(Node::new(val)));
    copies.insert(val, copy.clone());
    for neighbour in &node.borrow().neighbors {
        let other = clone_from(neighbour, copies);
        copy.borrow_mut().neighbors.push(other);
    }
    copy
}

fn clone_graph(node: Option<Rc<RefCell<Node>>>) -> Option<Rc<RefCell<Node>>> {
    node.map(|node| clone_from(&node, &mut HashMap::new()))
}
