class Solution {
public:
    ListNode* reverseList(ListNode* head) {
        ListNode* result = nullptr;
        for (; head; head = head->next) result = new ListNode(head->val, result);
        return result;
    }
};
