// Merges neighbouring logs in pairs, then the results, until one is left: every entry moves only log k times, and what
// stands further left always comes from earlier logs.
static struct ListNode* merge(struct ListNode* left, struct ListNode* right) {
  struct ListNode *head = NULL, **link = &head;
  while (left != NULL && right != NULL) {
    struct ListNode** next = right->val / 1000 < left->val / 1000 ? &right : &left;
    *link = *next;
    link = &(*link)->next;
    *next = *link;
  }
  *link = left != NULL ? left : right;
  return head;
}

struct ListNode* merge_logs(struct ListNode** logs, int logs_size) {
  for (; logs_size > 1; logs_size = (logs_size + 1) / 2) {
    for (int i = 0; i < logs_size; i += 2) logs[i / 2] = i + 1 < logs_size ? merge(logs[i], logs[i + 1]) : logs[i];
  }
  return logs_size == 0 ? NULL : logs[0];
}
