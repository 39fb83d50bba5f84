// The only candidate is the vote in the middle of the sorted ballot.
pub fn majority_or_none(mut votes: Vec<i64>) -> i64 {
    votes.sort_unstable();
    let candidate = match votes.get(votes.len() / 2) {
        Some(&middle) => middle,
        None => return -1,
    };
    let count = votes.iter().filter(|&&vote| vote == candidate).count();
    if 2 * count > votes.len() {
        candidate
    } else {
        -1
    }
}
