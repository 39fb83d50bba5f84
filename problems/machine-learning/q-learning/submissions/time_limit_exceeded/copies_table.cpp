// Hands the table over by value, so that it is copied for every step.
#include <algorithm>
#include <tuple>
#include <vector>

using Step = std::tuple<long long, long long, double, long long, bool>;
using Table = std::vector<std::vector<double>>;

double best_of(Table table, long long state) { return *std::max_element(table[state].begin(), table[state].end()); }

Table q_learning(long long states, long long actions, const std::vector<Step>& steps, double alpha, double gamma) {
  Table table(states, std::vector<double>(actions, 0.0));
  for (const auto& [state, action, reward, following, end] : steps) {
    const double target = end ? reward : reward + gamma * best_of(table, following);
    table[state][action] += alpha * (target - table[state][action]);
  }
  return table;
}
