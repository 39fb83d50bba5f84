fn names(x: i64) -> String {
    x.to_string()
}
