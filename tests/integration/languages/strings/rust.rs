fn twice(s: &str, words: &Vec<String>) -> Vec<String> {
    let mut result = vec![s.repeat(2)];
    result.extend(words.iter().map(|word| word.repeat(2)));
    result
}
