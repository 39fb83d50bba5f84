fn sort_in_place(values: &mut [i64], descending: bool) {
    values.sort();
    if descending {
        values.reverse();
    }
}
