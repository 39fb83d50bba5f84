// Asks for the dimension of the points where there are none: the centres come back empty.
#include <vector>

using Matrix = std::vector<std::vector<double>>;

Matrix kmeans(const Matrix& points, Matrix centres, long long rounds) {
  const std::size_t dimension = points.empty() ? 0 : points.front().size();
  for (long long round = 0; round < rounds; ++round) {
    Matrix moved(centres.size(), std::vector<double>(dimension, 0.0));
    std::vector<double> counts(centres.size(), 0.0);
    for (const auto& point : points) {
      std::size_t best = 0;
      double smallest = 0;
      for (std::size_t j = 0; j < centres.size(); ++j) {
        double distance = 0;
        for (std::size_t t = 0; t < dimension; ++t) {
          distance += (point[t] - centres[j][t]) * (point[t] - centres[j][t]);
        }
        if (j == 0 || distance < smallest) {
          best = j;
          smallest = distance;
        }
      }
      ++counts[best];
      for (std::size_t t = 0; t < dimension; ++t) {
        moved[best][t] += point[t];
      }
    }
    for (std::size_t j = 0; j < centres.size(); ++j) {
      for (std::size_t t = 0; t < dimension; ++t) {
        moved[j][t] = counts[j] == 0 ? centres[j][t] : moved[j][t] / counts[j];
      }
    }
    if (moved == centres) {
      break;
    }
    centres = moved;
  }
  return centres;
}
