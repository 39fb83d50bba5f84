// Builds the reversed list anew, each node in front of those made before.
function reverseList(head: ListNode | null): ListNode | null {
    let reversed: ListNode | null = null;
    for (let node = head; node !== null; node = node.next) reversed = new ListNode(node.val, reversed);
    return reversed;
}
