func pairSum(nums []int, target int) []int {
    seen := map[int]int{}
    for i, num := range nums {
        if k, ok := seen[target-num]; ok {
            return []int{k, i}
        }
        seen[num] = i
    }
    return []int{}
}
