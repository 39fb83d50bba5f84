// Shrinks the entry before it looks for the maximum, which may be in the same row.
#include <algorithm>
#include <tuple>
#include <vector>

using Step = std::tuple<long long, long long, double, long long, bool>;

std::vector<std::vector<double>> q_learning(long long states, long long actions, const std::vector<Step>& steps,
                                            double alpha, double gamma) {
  std::vector<std::vector<double>> table(states, std::vector<double>(actions, 0.0));
  for (const auto& [state, action, reward, following, end] : steps) {
    double& entry = table[state][action];
    entry *= 1 - alpha;
    entry += alpha * reward;
    if (!end) {
      const auto& row = table[following];
      entry += alpha * gamma * *std::max_element(row.begin(), row.end());
    }
  }
  return table;
}
