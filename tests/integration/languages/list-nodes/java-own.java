class ListNode {
    int val;
    ListNode next;
    ListNode(int x) { val = x; }
}

class Solution {
    static ListNode reverse_list(ListNode head) {
        ListNode reversed = null;
        for (; head != null; head = head.next) {
            ListNode node = new ListNode(head.val);
            node.next = reversed;
            reversed = node;
        }
        return reversed;
    }
}
