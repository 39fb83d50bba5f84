// Merges the earlier half of the logs and the later half, then the two: every entry moves only log k times.
class Solution {
    public ListNode mergeLogs(ListNode[] logs) {
        return merged(logs, 0, logs.length);
    }

    private static ListNode merged(ListNode[] logs, int from, int to) {
        if (to - from < 2) return from < to ? logs[from] : null;
        int middle = (from + to) / 2;
        ListNode earlier = merged(logs, from, middle), later = merged(logs, middle, to);
        ListNode head = new ListNode(0), last = head;
        while (earlier != null && later != null) {
            if (later.val / 1000 < earlier.val / 1000) {
                last.next = later;
                later = later.next;
            } else {
                last.next = earlier;
                earlier = earlier.next;
            }
            last = last.next;
        }
        last.next = earlier != null ? earlier : later;
        return head.next;
    }
}
