def cycle_entry(head):
    seen = {}
    while head:
        if head in seen:
            return seen[head]
        seen[head] = len(seen)
        head = head.next
    return -1
