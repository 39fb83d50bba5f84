class Solution {
    public int cycleEntry(ListNode head) {
        Map<ListNode, Integer> seen = new HashMap<>();
        for (; head != null; head = head.next) {
            Integer before = seen.putIfAbsent(head, seen.size());
            if (before != null) return before;
        }
        return -1;
    }
}
