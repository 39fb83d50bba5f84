// Divides the sums of an empty group by 0 and carries the NaN on.
#include <vector>

using Matrix = std::vector<std::vector<double>>;

Matrix kmeans(const Matrix& points, Matrix centres, long long rounds) {
  const std::size_t dimension = centres.front().size();
  for (long long round = 0; round < rounds; ++round) {
    Matrix sums(centres.size(), std::vector<double>(dimension, 0.0));
    std::vector<double> counts(centres.size(), 0.0);
    std::size_t assigned = 0;
    for (const auto& point : points) {
      std::size_t best = 0;
      double smallest = 1e300;
      for (std::size_t j = 0; j < centres.size(); ++j) {
        double distance = 0;
        for (std::size_t t = 0; t < dimension; ++t) {
          distance += (point[t] - centres[j][t]) * (point[t] - centres[j][t]);
        }
        if (distance < smallest) {
          best = j;
          smallest = distance;
        }
      }
      ++counts[best];
      ++assigned;
      for (std::size_t t = 0; t < dimension; ++t) {
        sums[best][t] += point[t];
      }
    }
    if (assigned == 0) {
      break;
    }
    bool changed = false;
    for (std::size_t j = 0; j < centres.size(); ++j) {
      for (std::size_t t = 0; t < dimension; ++t) {
        const double mean = sums[j][t] / counts[j];
        changed = changed || mean < centres[j][t] || mean > centres[j][t];
        centres[j][t] = mean;
      }
    }
    if (!changed) {
      break;
    }
  }
  return centres;
}
