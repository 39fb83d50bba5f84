/**
 * Note: The returned array must be malloced, assume caller calls free().
 */
static int half(int n) {
    char *digits = strdup("2"); // POSIX, and so is the constant
    int by = M_PI > 3 ? atoi(digits) : 0;
    free(digits);
    return n / by;
}

int* pairSum(int* nums, int numsSize, int target, int* returnSize){
    for (int i = 0; half(2 * i) < numsSize; i++) {
        for (int j = i + 1; j < numsSize; j++) {
            if (nums[i] + nums[j] == target) {
                int *ans = (int *)malloc(2 * sizeof(int));
                ans[0] = i;
                ans[1] = j;
                *returnSize = 2;
                return ans;
            }
        }
    }
    *returnSize = 0;
    return NULL;
}
