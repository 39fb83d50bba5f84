// Tokens are numbers into a list of texts; every round counts the pairs of the distinct words, each weighted by how
// often its word occurs.
use std::cmp::Reverse;
use std::collections::HashMap;

#[derive(Default)]
struct Tokens {
    texts: Vec<String>,
    numbers: HashMap<String, usize>,
}

impl Tokens {
    fn number(&mut self, text: String) -> usize {
        let texts = &mut self.texts;
        *self.numbers.entry(text).or_insert_with_key(|text| {
            texts.push(text.clone());
            texts.len() - 1
        })
    }
}

pub fn bpe_merges(corpus: String, n: usize) -> Vec<String> {
    let mut frequency: HashMap<&str, u32> = HashMap::new();
    for word in corpus.split_whitespace() {
        *frequency.entry(word).or_default() += 1;
    }
    let mut tokens = Tokens::default();
    let mut words: Vec<(Vec<usize>, u32)> = Vec::new();
    for (word, weight) in frequency {
        words.push((word.chars().map(|letter| tokens.number(letter.to_string())).collect(), weight));
    }

    let mut merges = Vec::new();
    while merges.len() < n {
        let size = tokens.texts.len();
        let mut counts = vec![0; size * size];
        for (word, weight) in &words {
            for pair in word.windows(2) {
                counts[pair[0] * size + pair[1]] += weight;
            }
        }
        let texts = &tokens.texts;
        let present = (0..size * size).filter(|&pair| counts[pair] > 0);
        let best = present.max_by_key(|&pair| (counts[pair], Reverse((&texts[pair / size], &texts[pair % size]))));
        let (left, right) = match best {
            Some(pair) => (pair / size, pair % size),
            None => break,
        };
        merges.push(format!("{} {}", texts[left], texts[right]));
        let both = tokens.number(format!("{}{}", texts[left], texts[right]));
        for (word, _) in &mut words {
            let mut end = 0;
            let mut i = 0;
            while i < word.len() {
                let found = word[i] == left && word.get(i + 1) == Some(&right);
                word[end] = if found { both } else { word[i] };
                end += 1;
                i += if found { 2 } else { 1 };
            }
            word.truncate(end);
        }
    }
    merges
}
