// Guards the denominators of precision and recall but not that of F1.
#include <vector>

std::vector<double> prf1(const std::vector<long long>& labels, const std::vector<long long>& predictions) {
  double hits = 0;
  double alarms = 0;
  double urgent = 0;
  for (std::size_t ticket = 0; ticket < labels.size(); ++ticket) {
    hits += labels[ticket] == 1 && predictions[ticket] == 1 ? 1 : 0;
    alarms += predictions[ticket] == 1 ? 1 : 0;
    urgent += labels[ticket] == 1 ? 1 : 0;
  }
  if (alarms == 0 || urgent == 0) {
    return {0.0, 0.0, 0.0};
  }
  const double precision = hits / alarms;
  const double recall = hits / urgent;
  return {precision, recall, 2 * precision * recall / (precision + recall)};
}
