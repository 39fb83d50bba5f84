fn double_it(x: i64) -> i64 {
    if x == 2 {
        return "two".parse::<i64>().unwrap();
    }
    2 * x
}
