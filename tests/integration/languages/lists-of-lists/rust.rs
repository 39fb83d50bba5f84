fn merge_all(lists: Vec<Option<Box<ListNode>>>) -> Option<Box<ListNode>> {
    let mut all = Vec::new();
    for mut rest in lists {
        while let Some(node) = rest {
            all.push(node.val);
            rest = node.next;
        }
    }
    all.sort();
    all.into_iter().rev().fold(None, |next, val| Some(Box::new(ListNode { val, next })))
}
