// A table of zeros and one update for each step.
#include <algorithm>
#include <tuple>
#include <vector>

using Step = std::tuple<long long, long long, double, long long, bool>;

std::vector<std::vector<double>> q_learning(long long states, long long actions, const std::vector<Step>& steps,
                                            double alpha, double gamma) {
  std::vector<std::vector<double>> table(states, std::vector<double>(actions, 0.0));
  for (const auto& [state, action, reward, following, end] : steps) {
    const auto& row = table[following];
    const double target = end ? reward : reward + gamma * *std::max_element(row.begin(), row.end());
    double& entry = table[state][action];
    entry += alpha * (target - entry);
  }
  return table;
}
