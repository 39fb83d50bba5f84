// F1 as the harmonic mean of the two others, with a guard for every denominator.
#include <vector>

namespace {
double ratio(double numerator, double denominator) { return denominator == 0.0 ? 0.0 : numerator / denominator; }
}  // namespace

std::vector<double> prf1(const std::vector<long long>& labels, const std::vector<long long>& predictions) {
  double hits = 0;
  double alarms = 0;
  double urgent = 0;
  for (std::size_t ticket = 0; ticket < labels.size(); ++ticket) {
    const bool is_urgent = labels[ticket] == 1;
    const bool is_alarm = predictions[ticket] == 1;
    hits += is_urgent && is_alarm ? 1 : 0;
    alarms += is_alarm ? 1 : 0;
    urgent += is_urgent ? 1 : 0;
  }
  const double precision = ratio(hits, alarms);
  const double recall = ratio(hits, urgent);
  return {precision, recall, ratio(2 * precision * recall, precision + recall)};
}
