#include <stdlib.h>

struct ListNode* same(struct ListNode* head) {
  if (head->next != NULL) {
    free(head->next->next);
    free(head->next);
    free(head);
  }
  return head;
}
