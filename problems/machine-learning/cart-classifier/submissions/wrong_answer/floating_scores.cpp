// Compares the scores in floating point, where equal ones differ in the last digit.
#include <algorithm>
#include <memory>
#include <vector>

namespace {

using Matrix = std::vector<std::vector<double>>;
using Rows = std::vector<std::size_t>;

struct Node {
  long long answer = 0;
  std::size_t feature = 0;
  double threshold = 0.0;
  std::unique_ptr<Node> left;
  std::unique_ptr<Node> right;
};

class Grower {
 public:
  Grower(const Matrix& train, const std::vector<long long>& labels, long long max_depth, long long min_leaf)
      : train_(train), names_(labels), max_depth_(max_depth), min_leaf_(min_leaf) {
    std::sort(names_.begin(), names_.end());
    names_.erase(std::unique(names_.begin(), names_.end()), names_.end());
    for (const long long label : labels) {
      labels_.push_back(
          static_cast<std::size_t>(std::lower_bound(names_.begin(), names_.end(), label) - names_.begin()));
    }
  }

  std::unique_ptr<Node> grow(const Rows& rows, long long depth) const {
    auto node = std::make_unique<Node>();
    const std::vector<long long> counts = count(rows);
    const auto most = std::max_element(counts.begin(), counts.end());
    node->answer = names_[static_cast<std::size_t>(most - counts.begin())];
    if (depth == max_depth_ || *std::max_element(counts.begin(), counts.end()) == static_cast<long long>(rows.size()) ||
        !split(rows, counts, *node)) {
      return node;
    }
    Rows left;
    Rows right;
    for (const std::size_t row : rows) {
      (train_[row][node->feature] <= node->threshold ? left : right).push_back(row);
    }
    node->left = grow(left, depth + 1);
    node->right = grow(right, depth + 1);
    return node;
  }

 private:
  std::vector<long long> count(const Rows& rows) const {
    std::vector<long long> counts(names_.size(), 0);
    for (const std::size_t row : rows) {
      ++counts[labels_[row]];
    }
    return counts;
  }

  bool split(Rows rows, const std::vector<long long>& counts, Node& node) const {
    const auto n = static_cast<long long>(rows.size());
    long long squares = 0;
    for (const long long c : counts) {
      squares += c * c;
    }
    bool found = false;
    double best = 0.0;
    for (std::size_t feature = 0; feature < train_[0].size(); ++feature) {
      std::sort(rows.begin(), rows.end(),
                [&](std::size_t a, std::size_t b) { return train_[a][feature] < train_[b][feature]; });
      std::vector<long long> left(counts.size(), 0);
      std::vector<long long> right = counts;
      long long left_squares = 0;
      long long right_squares = squares;
      for (long long m = 1; m < n; ++m) {
        const std::size_t label = labels_[rows[static_cast<std::size_t>(m - 1)]];
        left_squares += 2 * left[label]++ + 1;
        right_squares -= 2 * right[label]-- - 1;
        const double here = train_[rows[static_cast<std::size_t>(m - 1)]][feature];
        const double next = train_[rows[static_cast<std::size_t>(m)]][feature];
        if (here == next || m < min_leaf_ || n - m < min_leaf_) {
          continue;
        }
        const double score = static_cast<double>(left_squares) / static_cast<double>(m) +
                             static_cast<double>(right_squares) / static_cast<double>(n - m);
        if (score > best) {
          found = true;
          best = score;
          node.feature = feature;
          node.threshold = (here + next) / 2.0;
        }
      }
    }
    return found;
  }

  const Matrix& train_;
  std::vector<long long> names_;
  std::vector<std::size_t> labels_;
  long long max_depth_;
  long long min_leaf_;
};

}  // namespace

std::vector<long long> tree_predict(const Matrix& train, const std::vector<long long>& labels, long long max_depth,
                                    long long min_leaf, const Matrix& rows) {
  const Grower grower(train, labels, max_depth, min_leaf);
  Rows all(train.size());
  for (std::size_t row = 0; row < all.size(); ++row) {
    all[row] = row;
  }
  const std::unique_ptr<Node> root = grower.grow(all, 0);
  std::vector<long long> answers;
  for (const std::vector<double>& row : rows) {
    const Node* node = root.get();
    while (node->left) {
      node = (row[node->feature] <= node->threshold ? node->left : node->right).get();
    }
    answers.push_back(node->answer);
  }
  return answers;
}
