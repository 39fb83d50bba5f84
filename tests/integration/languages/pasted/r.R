pairSum <- function(nums, target) {
  for (i in seq_along(nums)) {
    for (j in seq_along(nums)) {
      if (i < j && nums[i] + nums[j] == target) return(c(i - 1, j - 1))
    }
  }
  c()
}
