// Two iterators walk outwards from where the sign changes.
pub fn squares_in_order(residuals: Vec<i64>) -> Vec<i64> {
    let split = residuals.partition_point(|&value| value < 0);
    let mut falling = residuals[..split].iter().rev().map(|value| value * value).peekable();
    let mut rising = residuals[split..].iter().map(|value| value * value).peekable();
    let mut squares = Vec::with_capacity(residuals.len());
    loop {
        let next = match (falling.peek(), rising.peek()) {
            (Some(a), Some(b)) if a < b => falling.next(),
            (Some(_), None) => falling.next(),
            _ => rising.next(),
        };
        match next {
            Some(square) => squares.push(square),
            None => return squares,
        }
    }
}
