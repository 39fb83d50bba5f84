// All points choose before any centre moves; a round that moves none is the last one that could.
fn nearest(point: &[f64], centres: &[Vec<f64>]) -> usize {
    let (mut best, mut smallest) = (0, f64::INFINITY);
    for (j, centre) in centres.iter().enumerate() {
        let distance: f64 = point.iter().zip(centre).map(|(x, c)| (x - c) * (x - c)).sum();
        if distance < smallest {
            smallest = distance;
            best = j;
        }
    }
    best
}

pub fn kmeans(points: Vec<Vec<f64>>, mut centres: Vec<Vec<f64>>, rounds: i64) -> Vec<Vec<f64>> {
    for _ in 0..rounds {
        let mut moved = vec![vec![0.0; centres[0].len()]; centres.len()];
        let mut counts = vec![0.0; centres.len()];
        for point in &points {
            let group = nearest(point, &centres);
            counts[group] += 1.0;
            for (sum, x) in moved[group].iter_mut().zip(point) {
                *sum += x;
            }
        }
        for (j, &count) in counts.iter().enumerate() {
            if count == 0.0 {
                moved[j] = centres[j].clone();
            } else {
                moved[j].iter_mut().for_each(|sum| *sum /= count);
            }
        }
        if moved == centres {
            break;
        }
        centres = moved;
    }
    centres
}
