// A stack of begins and machines: an hour reaches back to where the last one began that it takes off.
pub fn largest_reservation(free: Vec<i64>) -> i64 {
    let mut waiting: Vec<(usize, i64)> = Vec::new();
    let mut best = 0;
    for (hour, &machines) in free.iter().chain(&[0]).enumerate() {
        let mut begin = hour;
        while let Some(&(earlier, height)) = waiting.last() {
            if height < machines {
                break;
            }
            waiting.pop();
            begin = earlier;
            best = best.max(height * (hour - begin) as i64);
        }
        waiting.push((begin, machines));
    }
    best
}
