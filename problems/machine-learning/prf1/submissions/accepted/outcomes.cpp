// Counts the four outcomes of a yes-or-no decision.
#include <array>
#include <vector>

std::vector<double> prf1(const std::vector<long long>& labels, const std::vector<long long>& predictions) {
  std::array<long long, 4> outcomes{};
  for (std::size_t ticket = 0; ticket < labels.size(); ++ticket) {
    ++outcomes[static_cast<std::size_t>(2 * (labels[ticket] == 1) + (predictions[ticket] == 1))];
  }
  const long long false_alarms = outcomes[1];
  const long long missed = outcomes[2];
  const auto hits = static_cast<double>(outcomes[3]);
  if (outcomes[3] == 0) {
    return {0.0, 0.0, 0.0};
  }
  return {hits / (hits + static_cast<double>(false_alarms)), hits / (hits + static_cast<double>(missed)),
          hits / (hits + 0.5 * static_cast<double>(false_alarms + missed))};
}
