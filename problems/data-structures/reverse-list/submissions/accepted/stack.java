// Puts all nodes on a stack and links them as they come off.
class Solution {
    public ListNode reverseList(ListNode head) {
        Deque<ListNode> nodes = new ArrayDeque<>();
        for (ListNode node = head; node != null; node = node.next) nodes.push(node);
        ListNode sentinel = new ListNode();
        ListNode last = sentinel;
        while (!nodes.isEmpty()) {
            last.next = nodes.pop();
            last = last.next;
        }
        last.next = null;
        return sentinel.next;
    }
}
