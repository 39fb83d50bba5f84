// Going back over the tape, a node has its whole gradient before it hands it on, since all its uses stand behind it.

/// The value of an operation, and its partial derivatives by the operands.
fn step(operation: &str, a: f64, b: f64) -> (f64, [f64; 2]) {
    match operation {
        "add" => (a + b, [1.0, 1.0]),
        "sub" => (a - b, [1.0, -1.0]),
        "mul" => (a * b, [b, a]),
        "div" => (a / b, [1.0 / b, -a / b / b]),
        "exp" => (a.exp(), [a.exp(), 0.0]),
        "log" => (a.ln(), [1.0 / a, 0.0]),
        _ if a > 0.0 => (a, [1.0, 0.0]),
        _ => (0.0, [0.0, 0.0]),
    }
}

pub fn backward(operations: Vec<String>, operands: Vec<Vec<usize>>, leaves: Vec<f64>, output: usize) -> Vec<f64> {
    let mut unread = leaves.into_iter();
    let mut values = Vec::with_capacity(operations.len());
    let mut slopes = Vec::with_capacity(operations.len());
    for (operation, from) in operations.iter().zip(&operands) {
        let (value, partials) = match from[..] {
            [] => (unread.next().unwrap(), [0.0, 0.0]),
            [a] => step(operation, values[a], 0.0),
            [a, b, ..] => step(operation, values[a], values[b]),
        };
        values.push(value);
        slopes.push(partials);
    }
    let mut gradients = vec![0.0; operations.len()];
    gradients[output] = 1.0;
    for i in (0..=output).rev() {
        for (&from, slope) in operands[i].iter().zip(slopes[i]) {
            gradients[from] += gradients[i] * slope;
        }
    }
    gradients
}
