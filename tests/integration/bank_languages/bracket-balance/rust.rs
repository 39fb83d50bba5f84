use std::io::{self, BufRead, Write};

fn answer(line: &str) -> String {
    let mut open: Vec<(char, usize)> = Vec::new();
    for (index, character) in line.chars().enumerate() {
        match character {
            '(' => open.push((')', index + 1)),
            '[' => open.push((']', index + 1)),
            '{' => open.push(('}', index + 1)),
            ')' | ']' | '}' => {
                if open.pop().map(|(closing, _)| closing) != Some(character) {
                    return (index + 1).to_string();
                }
            }
            _ => {}
        }
    }
    open.first().map_or("ok".to_string(), |(_, position)| position.to_string())
}

fn main() {
    let stdin = io::stdin();
    let mut lines = stdin.lock().lines().map(|line| line.unwrap());
    let count: usize = lines.next().unwrap().trim().parse().unwrap();
    let stdout = io::stdout();
    let mut out = io::BufWriter::new(stdout.lock());
    for _ in 0..count {
        writeln!(out, "{}", answer(&lines.next().unwrap_or_default())).unwrap();
    }
}
