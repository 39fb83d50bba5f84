// As a method, with what other judges import unasked.
type Solution struct{}

func (s *Solution) PairSum(nums []int32, target int32) []int32 {
    order := make([]int, len(nums))
    for i := range order {
        order[i] = i
    }
    sort.SliceStable(order, func(a, b int) bool { return nums[order[a]] < nums[order[b]] })
    for i, k := 0, len(nums)-1; i < k; {
        switch sum := nums[order[i]] + nums[order[k]]; {
        case sum == target:
            return []int32{int32(order[i]), int32(order[k])}
        case sum < target:
            i++
        default:
            k--
        }
    }
    fmt.Println("none of", strings.Repeat("all", 2))
    return nil
}
