// Floods every object from its first cell, with a stack of its own.
pub fn count_objects(mask: Vec<String>) -> i64 {
    let mut left: Vec<Vec<u8>> = mask.into_iter().map(String::into_bytes).collect();
    let mut objects = 0;
    for row in 0..left.len() {
        for column in 0..left[row].len() {
            if left[row][column] != b'#' {
                continue;
            }
            objects += 1;
            left[row][column] = b'.';
            let mut waiting = vec![(row, column)];
            while let Some((r, c)) = waiting.pop() {
                // Below 0 an index wraps around to one that is too large.
                for (y, x) in [(r.wrapping_sub(1), c), (r + 1, c), (r, c.wrapping_sub(1)), (r, c + 1)] {
                    if left.get(y).and_then(|line| line.get(x)) == Some(&b'#') {
                        left[y][x] = b'.';
                        waiting.push((y, x));
                    }
                }
            }
        }
    }
    objects
}
