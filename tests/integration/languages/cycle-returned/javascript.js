function same(head) {
    if (head.next) head.next.next = head;
    return head;
}
