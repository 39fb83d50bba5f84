use std::collections::{BTreeMap, HashMap};

/// Keys in order of their last use, by time stamps.
pub struct LRUCache {
    capacity: usize,
    now: u64,
    entries: HashMap<i64, (i64, u64)>,
    key_used_at: BTreeMap<u64, i64>,
}

impl LRUCache {
    pub fn new(capacity: i64) -> Self {
        LRUCache { capacity: capacity as usize, now: 0, entries: HashMap::new(), key_used_at: BTreeMap::new() }
    }

    pub fn get(&mut self, key: i64) -> i64 {
        match self.entries.get(&key).copied() {
            Some((value, _)) => {
                self.store(key, value);
                value
            }
            None => -1,
        }
    }

    pub fn put(&mut self, key: i64, value: i64) {
        if !self.entries.contains_key(&key) && self.entries.len() == self.capacity {
            let (&oldest, &evicted) = self.key_used_at.iter().next().unwrap();
            self.key_used_at.remove(&oldest);
            self.entries.remove(&evicted);
        }
        self.store(key, value);
    }

    fn store(&mut self, key: i64, value: i64) {
        self.now += 1;
        if let Some((_, before)) = self.entries.insert(key, (value, self.now)) {
            self.key_used_at.remove(&before);
        }
        self.key_used_at.insert(self.now, key);
    }
}
