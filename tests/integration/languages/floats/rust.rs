fn turn_over(x: f64) -> f64 {
    -x
}
