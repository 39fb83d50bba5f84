struct Bag {
    capacity: usize,
    label: String,
    items: Vec<String>,
}

impl Bag {
    fn new(capacity: usize, label: String) -> Self {
        Bag { capacity, label, items: Vec::new() }
    }

    fn put_in(&mut self, item: String) -> bool {
        let fits = self.items.len() < self.capacity;
        if fits {
            self.items.push(item);
        }
        fits
    }

    fn total_length(&self) -> usize {
        self.items.iter().map(String::len).sum()
    }

    fn empty_out(&mut self) {
        self.items.clear();
    }

    fn list_all(&self, prefixed: bool) -> Vec<String> {
        let label = if prefixed { self.label.as_str() } else { "" };
        self.items.iter().map(|item| label.to_string() + item).collect()
    }
}
