class Solution {
    public ListNode mergeAll(ListNode[] lists) {
        PriorityQueue<ListNode> heads = new PriorityQueue<>((a, b) -> Integer.compare(a.val, b.val));
        for (ListNode one : lists) if (one != null) heads.add(one);
        ListNode start = new ListNode();
        for (ListNode last = start; !heads.isEmpty(); last = last.next) {
            last.next = heads.remove();
            if (last.next.next != null) heads.add(last.next.next);
        }
        return start.next;
    }
}
