// Two heaps with the lower and the upper half of the values: the middle is at their tops.
use std::cmp::Reverse;
use std::collections::BinaryHeap;

#[derive(Default)]
pub struct RunningMedian {
    lower: BinaryHeap<i64>, // as many as in the upper half, or one more
    upper: BinaryHeap<Reverse<i64>>,
}

impl RunningMedian {
    pub fn new() -> Self {
        Self::default()
    }

    pub fn add(&mut self, value: i64) {
        self.lower.push(value);
        self.upper.extend(self.lower.pop().map(Reverse));
        if self.upper.len() > self.lower.len() {
            self.lower.extend(self.upper.pop().map(|Reverse(smallest)| smallest));
        }
    }

    pub fn median(&self) -> f64 {
        match (self.lower.peek(), self.upper.peek()) {
            (Some(&low), Some(&Reverse(high))) if self.lower.len() == self.upper.len() => {
                (low as i128 + high as i128) as f64 / 2.0
            }
            (Some(&low), _) => low as f64,
            (None, _) => f64::NAN,
        }
    }
}
