/// Keeps the sum of squared distances from the mean. Counts are floats, whose products cannot overflow.
#[derive(Default)]
pub struct RunningStats {
    count: f64,
    mean: f64,
    squares: f64,
}

impl RunningStats {
    pub fn new() -> Self {
        Self::default()
    }

    /// A value is a group of one.
    pub fn add(&mut self, value: f64) {
        self.merge(1, value, 0.0);
    }

    pub fn merge(&mut self, count: i64, mean: f64, m2: f64) {
        if count == 0 {
            return;
        }
        let distance = mean - self.mean;
        let before = self.count;
        self.count += count as f64;
        let share = count as f64 / self.count;
        self.mean += distance * share;
        self.squares += m2 + distance * distance * before * share;
    }

    pub fn mean(&self) -> f64 {
        self.mean
    }

    pub fn variance(&self) -> f64 {
        if self.count > 0.0 {
            self.squares / self.count
        } else {
            0.0
        }
    }
}
