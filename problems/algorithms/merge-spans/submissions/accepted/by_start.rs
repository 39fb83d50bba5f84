// Sorts by start and lets the last joined span grow.
pub fn merge_spans(mut spans: Vec<Vec<i64>>) -> Vec<Vec<i64>> {
    spans.sort();
    let mut joined: Vec<Vec<i64>> = Vec::new();
    for span in spans {
        match joined.last_mut() {
            Some(last) if span[0] <= last[1] => last[1] = last[1].max(span[1]),
            _ => joined.push(span),
        }
    }
    joined
}
