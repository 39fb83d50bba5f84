// Takes each box out of the list and puts it in front of those taken before.
pub fn reverse_list(head: Option<Box<ListNode>>) -> Option<Box<ListNode>> {
    let mut before = None;
    let mut rest = head;
    while let Some(mut node) = rest {
        rest = std::mem::replace(&mut node.next, before);
        before = Some(node);
    }
    before
}
