# In R's own old style.
pair.sum <- function(nums, target) {
  pairs <- if (length(nums) > 1) combn(length(nums), 2) else matrix(0, 2, 0)
  found <- pairs[, nums[pairs[1, ]] + nums[pairs[2, ]] == target]
  found - 1
}
