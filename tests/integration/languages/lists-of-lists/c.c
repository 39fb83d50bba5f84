struct ListNode* merge_all(struct ListNode** lists, int lists_size) {
  struct ListNode first = {0, NULL};
  for (struct ListNode* last = &first;; last = last->next) {
    int least = -1;
    for (int i = 0; i < lists_size; ++i)
      if (lists[i] != NULL && (least < 0 || lists[i]->val < lists[least]->val)) least = i;
    if (least < 0) return first.next;
    last->next = lists[least];
    lists[least] = lists[least]->next;
  }
}
