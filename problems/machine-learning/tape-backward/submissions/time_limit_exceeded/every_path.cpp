// Follows every path from the output down to the leaves: their number may double with every node.
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

class Tape {
 public:
  Tape(const std::vector<std::string>& operations, const std::vector<std::vector<long long>>& operands,
       const std::vector<double>& leaves)
      : operations_(operations), operands_(operands), values_(operations.size()), gradients_(operations.size()) {
    std::size_t next_leaf = 0;
    for (std::size_t i = 0; i < operations.size(); ++i) {
      const std::string& operation = operations[i];
      const double a = operation == "leaf" ? leaves[next_leaf++] : first(i);
      values_[i] = operation == "add"    ? a + second(i)
                   : operation == "sub"  ? a - second(i)
                   : operation == "mul"  ? a * second(i)
                   : operation == "div"  ? a / second(i)
                   : operation == "exp"  ? std::exp(a)
                   : operation == "log"  ? std::log(a)
                   : operation == "relu" ? std::max(a, 0.0)
                                         : a;
    }
  }

  void pass(std::size_t node, double gradient) {
    gradients_[node] += gradient;
    const std::string& operation = operations_[node];
    if (operation == "leaf") {
      return;
    }
    const double a = first(node);
    const auto to_first = static_cast<std::size_t>(operands_[node][0]);
    if (operands_[node].size() == 1) {
      pass(to_first, operation == "exp"   ? gradient * values_[node]
                     : operation == "log" ? gradient / a
                     : a > 0.0            ? gradient
                                          : 0.0);
      return;
    }
    const double b = second(node);
    const auto to_second = static_cast<std::size_t>(operands_[node][1]);
    const bool product = operation == "mul";
    const bool quotient = operation == "div";
    pass(to_first, product ? gradient * b : quotient ? gradient / b : gradient);
    pass(to_second, product              ? gradient * a
                    : quotient           ? -gradient * values_[node] / b
                    : operation == "sub" ? -gradient
                                         : gradient);
  }

  [[nodiscard]] const std::vector<double>& gradients() const { return gradients_; }

 private:
  [[nodiscard]] double first(std::size_t node) const { return values_[static_cast<std::size_t>(operands_[node][0])]; }
  [[nodiscard]] double second(std::size_t node) const { return values_[static_cast<std::size_t>(operands_[node][1])]; }

  const std::vector<std::string>& operations_;
  const std::vector<std::vector<long long>>& operands_;
  std::vector<double> values_;
  std::vector<double> gradients_;
};

std::vector<double> backward(const std::vector<std::string>& operations,
                             const std::vector<std::vector<long long>>& operands,
                             const std::vector<double>& leaves, long long output) {
  Tape tape(operations, operands, leaves);
  tape.pass(static_cast<std::size_t>(output), 1.0);
  return tape.gradients();
}
