// Definition for singly-linked list, no longer commented out.
#[derive(PartialEq, Eq, Clone, Debug)]
pub struct ListNode {
    pub val: i32,
    pub next: Option<Box<ListNode>>,
}

impl ListNode {
    #[inline]
    fn new(val: i32) -> Self {
        ListNode { next: None, val }
    }
}

pub fn reverse_list(head: Option<Box<ListNode>>) -> Option<Box<ListNode>> {
    let mut result: Option<Box<ListNode>> = None;
    let mut rest = &head;
    while let Some(node) = rest {
        let mut copy = Box::new(ListNode::new(node.val));
        copy.next = result;
        result = Some(copy);
        rest = &node.next;
    }
    result
}
