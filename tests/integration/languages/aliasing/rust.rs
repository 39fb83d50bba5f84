pub fn reversed_twice(values: &mut Vec<i64>) -> Vec<Vec<i64>> {
    values.reverse();
    vec![values.clone(), values.clone()]
}
