class Solution {
    ListNode same(ListNode head) {
        if (head.next != null) head.next.next = head;
        return head;
    }
}
