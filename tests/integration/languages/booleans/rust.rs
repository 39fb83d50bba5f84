fn turn_over(x: bool, all: &[bool]) -> Vec<bool> {
    std::iter::once(!x).chain(all.iter().map(|one| !one)).collect()
}
