// The next entry is the front of some log: a heap keeps the fronts, by second and then by the number of the log.
use std::cmp::Reverse;
use std::collections::BinaryHeap;

pub fn merge_logs(mut logs: Vec<Option<Box<ListNode>>>) -> Option<Box<ListNode>> {
    let front = |log: usize, node: &Box<ListNode>| Reverse((node.val / 1000, log));
    let mut fronts: BinaryHeap<_> =
        logs.iter().enumerate().filter_map(|(log, node)| node.as_ref().map(|node| front(log, node))).collect();
    let mut head = None;
    let mut link = &mut head;
    while let Some(Reverse((_, log))) = fronts.pop() {
        let node = link.insert(logs[log].take().unwrap());
        logs[log] = node.next.take();
        fronts.extend(logs[log].as_ref().map(|node| front(log, node)));
        link = &mut node.next;
    }
    head
}
