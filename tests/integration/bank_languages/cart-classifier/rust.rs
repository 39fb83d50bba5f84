// Every feature's order of the rows is sorted once; a split parts all orders stably, so that they stay sorted. Scores
// are fractions of integers, whose cross products stay below n^5 / 16, which 64 bits hold.
enum Tree {
    Leaf(i64),
    Split { feature: usize, threshold: f64, left: Box<Tree>, right: Box<Tree> },
}

struct Grower {
    train: Vec<Vec<f64>>,
    min_leaf: usize,
    labels: Vec<i64>, // ascending, each once
    class_of: Vec<usize>,
    counts: Vec<i64>, // by class; what other nodes left there is overwritten
    left: Vec<i64>,
}

impl Grower {
    fn new(train: Vec<Vec<f64>>, labels: &[i64], min_leaf: usize) -> Self {
        let mut distinct = labels.to_vec();
        distinct.sort_unstable();
        distinct.dedup();
        let class_of = labels.iter().map(|label| distinct.binary_search(label).unwrap()).collect();
        let zeros = vec![0; distinct.len()];
        Grower { train, min_leaf, labels: distinct, class_of, counts: zeros.clone(), left: zeros }
    }

    fn grow(&mut self, orders: Vec<Vec<usize>>, depth_left: usize) -> Tree {
        let rows = &orders[0];
        for &row in rows {
            self.counts[self.class_of[row]] = 0;
        }
        for &row in rows {
            self.counts[self.class_of[row]] += 1;
        }
        let classes = rows.iter().map(|&row| self.class_of[row]);
        let most = classes.min_by_key(|&class| (-self.counts[class], class)).unwrap();
        let can_split = depth_left > 0 && self.counts[most] < rows.len() as i64;
        match if can_split { self.best_split(&orders) } else { None } {
            None => Tree::Leaf(self.labels[most]),
            Some((feature, threshold)) => {
                let is_left = |&row: &usize| self.train[row][feature] <= threshold;
                let (left, right) = orders.into_iter().map(|order| order.into_iter().partition(is_left)).unzip();
                let left = Box::new(self.grow(left, depth_left - 1));
                let right = Box::new(self.grow(right, depth_left - 1));
                Tree::Split { feature, threshold, left, right }
            }
        }
    }

    fn best_split(&mut self, orders: &[Vec<usize>]) -> Option<(usize, f64)> {
        let n = orders[0].len();
        let mut best = None;
        let (mut best_score, mut best_divisor) = (0, 1);
        for (feature, order) in orders.iter().enumerate() {
            let (mut left_squares, mut right_squares) = (0, 0);
            for &row in order {
                self.left[self.class_of[row]] = 0;
                right_squares += self.counts[self.class_of[row]];
            }
            for m in 1..n {
                let class = self.class_of[order[m - 1]];
                left_squares += 2 * self.left[class] + 1;
                right_squares -= 2 * (self.counts[class] - self.left[class]) - 1;
                self.left[class] += 1;
                let (here, next) = (self.train[order[m - 1]][feature], self.train[order[m]][feature]);
                if here == next || m < self.min_leaf || n - m < self.min_leaf {
                    continue;
                }
                let (on_left, on_right) = (m as i64, (n - m) as i64);
                let (score, divisor) = (left_squares * on_right + right_squares * on_left, on_left * on_right);
                if score * best_divisor > best_score * divisor {
                    best = Some((feature, (here + next) / 2.0));
                    best_score = score;
                    best_divisor = divisor;
                }
            }
        }
        best
    }
}

pub fn tree_predict(
    train: Vec<Vec<f64>>,
    labels: Vec<i64>,
    max_depth: usize,
    min_leaf: usize,
    rows: Vec<Vec<f64>>,
) -> Vec<i64> {
    let sorted_by = |feature: usize| {
        let mut order: Vec<usize> = (0..train.len()).collect();
        order.sort_by(|&a, &b| train[a][feature].total_cmp(&train[b][feature]));
        order
    };
    let orders = (0..train[0].len()).map(sorted_by).collect();
    let root = Grower::new(train, &labels, min_leaf).grow(orders, max_depth);
    let answer = |row: &Vec<f64>| {
        let mut tree = &root;
        loop {
            match tree {
                Tree::Leaf(label) => return *label,
                Tree::Split { feature, threshold, left, right } => {
                    tree = if row[*feature] <= *threshold { left } else { right };
                }
            }
        }
    };
    rows.iter().map(answer).collect()
}
