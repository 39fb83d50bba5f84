// Unit rows, scaled by their largest component first so that no square overflows or vanishes; one product per pair.
fn product(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(x, y)| x * y).sum()
}

fn unit(row: &Vec<f64>) -> Vec<f64> {
    let largest = row.iter().fold(0.0, |largest: f64, x| largest.max(x.abs()));
    if largest == 0.0 {
        return row.clone();
    }
    let scaled: Vec<f64> = row.iter().map(|x| x / largest).collect();
    let length = product(&scaled, &scaled).sqrt();
    scaled.iter().map(|x| x / length).collect()
}

pub fn cosine_matrix(vectors: Vec<Vec<f64>>) -> Vec<Vec<f64>> {
    let rows: Vec<Vec<f64>> = vectors.iter().map(unit).collect();
    let cosines_of = |a: &Vec<f64>| rows.iter().map(|b| product(a, b).clamp(-1.0, 1.0)).collect();
    rows.iter().map(cosines_of).collect()
}
