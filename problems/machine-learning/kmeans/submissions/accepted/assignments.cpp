// Running means of the groups; stops when the assignment of a round is that of the round before.
#include <vector>

namespace {
using Matrix = std::vector<std::vector<double>>;

std::size_t nearest(const std::vector<double>& point, const Matrix& centres) {
  std::size_t best = 0;
  double smallest = 0;
  for (std::size_t j = 0; j < centres.size(); ++j) {
    double distance = 0;
    for (std::size_t t = 0; t < point.size() && (j == 0 || distance < smallest); ++t) {
      const double difference = point[t] - centres[j][t];
      distance += difference * difference;
    }
    if (j == 0 || distance < smallest) {
      best = j;
      smallest = distance;
    }
  }
  return best;
}
}  // namespace

Matrix kmeans(const Matrix& points, Matrix centres, long long rounds) {
  std::vector<std::size_t> before;
  for (long long round = 0; round < rounds; ++round) {
    std::vector<std::size_t> assigned;
    for (const auto& point : points) {
      assigned.push_back(nearest(point, centres));
    }
    if (assigned == before) {
      break;
    }
    std::vector<double> counts(centres.size(), 0.0);
    for (std::size_t i = 0; i < points.size(); ++i) {
      auto& centre = centres[assigned[i]];
      const double count = ++counts[assigned[i]];
      for (std::size_t t = 0; t < centre.size(); ++t) {
        centre[t] = count == 1 ? points[i][t] : centre[t] + (points[i][t] - centre[t]) / count;
      }
    }
    before = assigned;
  }
  return centres;
}
