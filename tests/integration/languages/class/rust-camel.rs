#![allow(non_snake_case)]
//! Names as in other languages, references where they will do.
pub struct Bag {
    capacity: i32,
    label: String,
    items: Vec<String>,
}

impl Bag {
    pub fn new(capacity: i32, label: &str) -> Bag {
        Bag { capacity, label: label.into(), items: vec![] }
    }
    pub fn putIn(&mut self, item: &str) -> bool {
        if self.items.len() as i32 == self.capacity {
            return false;
        }
        self.items.push(item.to_owned());
        true
    }
    pub fn totalLength(&self) -> i32 {
        self.items.iter().map(|item| item.len() as i32).sum()
    }
    pub fn emptyOut(&mut self) {
        self.items = vec![];
    }
    pub fn listAll(&self, prefixed: bool) -> Vec<String> {
        self.items.iter().map(|item| if prefixed { format!("{}{}", self.label, item) } else { item.clone() }).collect()
    }
}
