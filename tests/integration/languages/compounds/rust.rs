type Three = (i64, String, Vec<bool>);

fn turn_over(
    mut rows: Vec<Vec<i64>>,
    maybe: Option<i64>,
    three: &Three,
    mut m: Vec<Vec<f64>>,
) -> (Vec<Vec<i64>>, Option<i64>, Three, Vec<Vec<f64>>) {
    rows.reverse();
    m.reverse();
    let (number, text, flags) = three;
    (rows, maybe, (number + 1, text.clone() + "!", flags.clone()), m)
}
