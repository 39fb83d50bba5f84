// Divides integers by integers.
#include <vector>

std::vector<double> prf1(const std::vector<long long>& labels, const std::vector<long long>& predictions) {
  long long hits = 0;
  long long alarms = 0;
  long long urgent = 0;
  for (std::size_t ticket = 0; ticket < labels.size(); ++ticket) {
    hits += labels[ticket] == 1 && predictions[ticket] == 1 ? 1 : 0;
    alarms += predictions[ticket] == 1 ? 1 : 0;
    urgent += labels[ticket] == 1 ? 1 : 0;
  }
  if (hits == 0) {
    return {0.0, 0.0, 0.0};
  }
  const double precision = hits / alarms;
  const double recall = hits / urgent;
  const double f1 = 2 * hits / (alarms + urgent);
  return {precision, recall, f1};
}
