fn first_missing(values: &[Option<f64>], name: Option<String>) -> Option<String> {
    let at = values.iter().position(Option::is_none)?;
    Some(name.unwrap_or_default() + &at.to_string())
}
