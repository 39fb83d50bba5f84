fn double_it(x: i64) -> i64 {
    println!("looking at {}", x);
    eprint!("aside {}", x);
    2 * x
}
