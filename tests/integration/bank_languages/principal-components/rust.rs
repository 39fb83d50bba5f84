// One-sided Jacobi: rotates the centred columns in pairs until all are orthogonal; axes become components.
fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(x, y)| x * y).sum()
}

/// Distances from the first value come first, so that equal ones give exactly 0.
fn centred(column: Vec<f64>) -> Vec<f64> {
    let shifted: Vec<f64> = column.iter().map(|value| value - column[0]).collect();
    let mean = shifted.iter().sum::<f64>() / column.len() as f64;
    shifted.into_iter().map(|value| value - mean).collect()
}

fn rotate(a: &mut [f64], b: &mut [f64], cosine: f64, sine: f64) {
    for (x, y) in a.iter_mut().zip(b) {
        let old = *x;
        *x = cosine * old - sine * *y;
        *y = sine * old + cosine * *y;
    }
}

struct Component {
    values: Vec<f64>,
    axis: Vec<f64>,
}

pub fn pca(rows: Vec<Vec<f64>>, k: usize) -> (Vec<f64>, Vec<Vec<f64>>) {
    let d = rows[0].len();
    let component = |j: usize| Component {
        values: centred(rows.iter().map(|row| row[j]).collect()),
        axis: (0..d).map(|i| if i == j { 1.0 } else { 0.0 }).collect(),
    };
    let mut components: Vec<Component> = (0..d).map(component).collect();
    let variance = |component: &Component| dot(&component.values, &component.values);
    let total: f64 = components.iter().map(variance).sum();
    for _ in 0..60 {
        let mut rotated = false;
        for q in 1..d {
            let (before, rest) = components.split_at_mut(q);
            let b = &mut rest[0];
            for a in before {
                let product = dot(&a.values, &b.values);
                if product.abs() <= 1e-15 * total {
                    continue;
                }
                rotated = true;
                let theta = (variance(b) - variance(a)) / (2.0 * product);
                let t = 1_f64.copysign(theta) / (theta.abs() + theta.hypot(1.0));
                let cosine = 1.0 / t.hypot(1.0);
                rotate(&mut a.values, &mut b.values, cosine, t * cosine);
                rotate(&mut a.axis, &mut b.axis, cosine, t * cosine);
            }
        }
        if !rotated {
            break;
        }
    }
    components.sort_by(|a, b| variance(b).total_cmp(&variance(a)));
    components.truncate(k);
    let ratio = |component| if total > 0.0 { variance(component) / total } else { 0.0 };
    (components.iter().map(ratio).collect(), components.into_iter().map(|component| component.axis).collect())
}
