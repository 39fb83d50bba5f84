fn add_up(a: i64) -> i64 {
    a
}
