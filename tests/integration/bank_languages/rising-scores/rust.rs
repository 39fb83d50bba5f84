// For each length the lowest last score of a rising selection: these rise too, so the place of each new score is bisected.
pub fn most_rising(scores: &[i64]) -> usize {
    let mut ends: Vec<i64> = Vec::new();
    for &score in scores {
        let place = ends.partition_point(|&end| end < score);
        if place == ends.len() {
            ends.push(score);
        } else {
            ends[place] = score;
        }
    }
    ends.len()
}
