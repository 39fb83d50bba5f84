fn something_else(a: i64, b: i64) -> i64 {
    a + b
}
