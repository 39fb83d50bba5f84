function same(head: ListNode): ListNode {
    if (head.next) head.next.next = head;
    return head;
}
