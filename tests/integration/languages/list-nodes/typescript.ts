function reverseList(head: ListNode | null): ListNode | null {
    let before: ListNode | null = null;
    while (head) [head.next, before, head] = [before, head, head.next];
    return before;
}
