class Solution:
    def pairSum(self, nums: List[int], target: int) -> Optional[List[int]]:
        for i, number in enumerate(nums):
            for k in range(i + 1, len(nums)):
                if number + nums[k] == target:
                    return [i, k]
        return []
