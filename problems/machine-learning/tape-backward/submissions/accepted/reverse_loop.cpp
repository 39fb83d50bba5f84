// Values forwards, gradients backwards in one loop over the tape.
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

std::vector<double> backward(const std::vector<std::string>& operations,
                             const std::vector<std::vector<long long>>& operands,
                             const std::vector<double>& leaves, long long output) {
  const std::size_t n = operations.size();
  std::vector<double> values(n);
  std::size_t next_leaf = 0;
  const auto operand = [&](std::size_t node, std::size_t which) {
    return static_cast<std::size_t>(operands[node][which]);
  };
  for (std::size_t i = 0; i < n; ++i) {
    const std::string& operation = operations[i];
    if (operation == "leaf") {
      values[i] = leaves[next_leaf++];
      continue;
    }
    const double a = values[operand(i, 0)];
    const double b = operands[i].size() > 1 ? values[operand(i, 1)] : 0.0;
    values[i] = operation == "add"   ? a + b
                : operation == "sub" ? a - b
                : operation == "mul" ? a * b
                : operation == "div" ? a / b
                : operation == "exp" ? std::exp(a)
                : operation == "log" ? std::log(a)
                                     : std::max(a, 0.0);
  }
  std::vector<double> gradients(n, 0.0);
  gradients[static_cast<std::size_t>(output)] = 1.0;
  for (std::size_t i = static_cast<std::size_t>(output) + 1; i-- > 0;) {
    const std::string& operation = operations[i];
    if (operation == "leaf") {
      continue;
    }
    const double gradient = gradients[i];
    const double a = values[operand(i, 0)];
    double& to_first = gradients[operand(i, 0)];
    if (operation == "exp") {
      to_first += gradient * values[i];
    } else if (operation == "log") {
      to_first += gradient / a;
    } else if (operation == "relu") {
      to_first += a > 0.0 ? gradient : 0.0;
    } else {
      const double b = values[operand(i, 1)];
      double& to_second = gradients[operand(i, 1)];
      if (operation == "add") {
        to_first += gradient;
        to_second += gradient;
      } else if (operation == "sub") {
        to_first += gradient;
        to_second -= gradient;
      } else if (operation == "mul") {
        to_first += gradient * b;
        to_second += gradient * a;
      } else {
        to_first += gradient / b;
        to_second -= gradient * values[i] / b;
      }
    }
  }
  return gradients;
}
