#[derive(Default)]
struct Counter {
    value: i64,
}

impl Counter {
    fn new() -> Self {
        Self::default()
    }
    fn next(&mut self) -> i64 {
        self.value += 1;
        self.value
    }
}
