// Counts every agreement as a hit, also on queues other than 1.
#include <vector>

std::vector<double> prf1(const std::vector<long long>& labels, const std::vector<long long>& predictions) {
  double hits = 0;
  double false_alarms = 0;
  double missed = 0;
  for (std::size_t ticket = 0; ticket < labels.size(); ++ticket) {
    if (labels[ticket] == predictions[ticket]) {
      ++hits;
    } else if (predictions[ticket] == 1) {
      ++false_alarms;
    } else if (labels[ticket] == 1) {
      ++missed;
    }
  }
  if (hits == 0) {
    return {0.0, 0.0, 0.0};
  }
  return {hits / (hits + false_alarms), hits / (hits + missed), 2 * hits / (2 * hits + false_alarms + missed)};
}
