// Divides by the total variance without looking: 0 / 0 where all rows are equal.
#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>
#include <vector>

using Matrix = std::vector<std::vector<double>>;

double dot(const std::vector<double>& a, const std::vector<double>& b) {
  return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

void rotate(std::vector<double>& a, std::vector<double>& b, double cosine, double sine) {
  for (std::size_t i = 0; i < a.size(); ++i) {
    const double old = a[i];
    a[i] = cosine * old - sine * b[i];
    b[i] = sine * old + cosine * b[i];
  }
}

std::tuple<std::vector<double>, Matrix> pca(const Matrix& rows, long long k) {
  const std::size_t n = rows.size();
  const std::size_t d = rows[0].size();
  Matrix columns(d, std::vector<double>(n));
  Matrix directions(d, std::vector<double>(d));
  double total = 0.0;
  for (std::size_t j = 0; j < d; ++j) {
    directions[j][j] = 1.0;
    double mean = 0.0;
    for (std::size_t i = 0; i < n; ++i) {
      mean += (rows[i][j] - mean) / static_cast<double>(i + 1);
    }
    for (std::size_t i = 0; i < n; ++i) {
      columns[j][i] = rows[i][j] - mean;
    }
    total += dot(columns[j], columns[j]);
  }
  bool rotated = true;
  for (int sweep = 0; sweep < 60 && rotated; ++sweep) {
    rotated = false;
    for (std::size_t p = 0; p < d; ++p) {
      for (std::size_t q = p + 1; q < d; ++q) {
        const double off = dot(columns[p], columns[q]);
        if (std::abs(off) <= 1e-16 * total) {
          continue;
        }
        rotated = true;
        const double theta = (dot(columns[q], columns[q]) - dot(columns[p], columns[p])) / (2.0 * off);
        const double t = std::copysign(1.0, theta) / (std::abs(theta) + std::hypot(theta, 1.0));
        const double cosine = 1.0 / std::hypot(t, 1.0);
        rotate(columns[p], columns[q], cosine, t * cosine);
        rotate(directions[p], directions[q], cosine, t * cosine);
      }
    }
  }
  std::vector<std::size_t> order(d);
  std::iota(order.begin(), order.end(), 0);
  std::vector<double> squares(d);
  for (std::size_t j = 0; j < d; ++j) {
    squares[j] = dot(columns[j], columns[j]);
  }
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return squares[a] > squares[b]; });
  std::vector<double> ratios;
  Matrix components;
  for (std::size_t i = 0; i < static_cast<std::size_t>(k); ++i) {
    ratios.push_back(squares[order[i]] / total);
    components.push_back(directions[order[i]]);
  }
  return {ratios, components};
}
