// A window whose edges only move right; missing[c] is how many more c it needs (below 0: it has some to spare).
pub fn shortest_excerpt(recording: &str, need: &str) -> String {
    if need.is_empty() {
        return String::new();
    }
    let mut missing = [0; 128];
    for event in need.bytes() {
        missing[event as usize] += 1;
    }
    let events = recording.as_bytes();
    let mut gaps = need.len();
    let mut start = 0;
    let mut best: Option<&str> = None;
    for (last, &event) in events.iter().enumerate() {
        if missing[event as usize] > 0 {
            gaps -= 1;
        }
        missing[event as usize] -= 1;
        while gaps == 0 {
            if best.map_or(true, |best| last + 1 - start < best.len()) {
                best = Some(&recording[start..=last]);
            }
            missing[events[start] as usize] += 1;
            if missing[events[start] as usize] > 0 {
                gaps += 1;
            }
            start += 1;
        }
    }
    best.unwrap_or("").to_string()
}
