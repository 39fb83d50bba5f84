/**
 * Definition for singly-linked list.
 * struct ListNode {
 *     int val;
 *     struct ListNode *next;
 * };
 */
struct ListNode* reverseList(struct ListNode* head) {
    struct ListNode *result = NULL;
    for (; head; head = head->next) {
        struct ListNode *node = (struct ListNode*)malloc(sizeof(struct ListNode));
        node->val = head->val;
        node->next = result;
        result = node;
    }
    return result;
}
