fn count_down(n: i64) -> i64 {
    let room = [1u8; 64];
    let one = unsafe { std::ptr::read_volatile(&room[(n % 64) as usize]) };
    if n == 0 {
        return 0;
    }
    count_down(n - 1) + i64::from(one)
}
