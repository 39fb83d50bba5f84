// Holds only the entries that were updated; untried ones count as 0 in a maximum.
#include <algorithm>
#include <map>
#include <tuple>
#include <vector>

using Step = std::tuple<long long, long long, double, long long, bool>;

std::vector<std::vector<double>> q_learning(long long states, long long actions, const std::vector<Step>& steps,
                                            double alpha, double gamma) {
  std::map<long long, std::map<long long, double>> known;
  for (const auto& [state, action, reward, following, end] : steps) {
    double target = reward;
    if (const auto row = known.find(following); !end && row != known.end()) {
      double best = row->second.begin()->second;
      for (const auto& tried : row->second) {
        best = std::max(best, tried.second);
      }
      if (static_cast<long long>(row->second.size()) < actions) {
        best = std::max(best, 0.0);
      }
      target += gamma * best;
    }
    double& entry = known[state][action];
    entry = (1 - alpha) * entry + alpha * target;
  }
  std::vector<std::vector<double>> table(states, std::vector<double>(actions, 0.0));
  for (const auto& [state, row] : known) {
    for (const auto& [action, value] : row) {
      table[state][action] = value;
    }
  }
  return table;
}
