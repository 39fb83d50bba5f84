fn turn_over(x: i64) -> i64 {
    !x
}
