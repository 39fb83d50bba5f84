fn double_it(x: i64) -> i64 {
    2 * y
}
