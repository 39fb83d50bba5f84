fn double_it(x: i64) -> i64 {
    if x == 2 {
        panic!("the reason");
    }
    2 * x
}
