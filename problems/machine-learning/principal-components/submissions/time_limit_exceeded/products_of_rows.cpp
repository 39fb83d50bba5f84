// Diagonalises the n by n matrix of products of rows: O(n^3) for each sweep, although there are few columns.
#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>
#include <vector>

using Matrix = std::vector<std::vector<double>>;

double dot(const std::vector<double>& a, const std::vector<double>& b) {
  return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

std::tuple<std::vector<double>, Matrix> pca(const Matrix& rows, long long k) {
  const std::size_t n = rows.size();
  const std::size_t d = rows[0].size();
  Matrix data = rows;
  for (std::size_t j = 0; j < d; ++j) {
    double mean = 0.0;
    for (std::size_t i = 0; i < n; ++i) {
      mean += (rows[i][j] - mean) / static_cast<double>(i + 1);
    }
    for (auto& row : data) {
      row[j] -= mean;
    }
  }
  Matrix gram(n, std::vector<double>(n));
  Matrix vectors(n, std::vector<double>(n));
  double total = 0.0;
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < n; ++j) {
      gram[i][j] = dot(data[i], data[j]);
    }
    vectors[i][i] = 1.0;
    total += gram[i][i];
  }
  bool rotated = true;
  for (int sweep = 0; sweep < 60 && rotated; ++sweep) {
    rotated = false;
    for (std::size_t p = 0; p < n; ++p) {
      for (std::size_t q = p + 1; q < n; ++q) {
        if (std::abs(gram[p][q]) <= 1e-16 * total) {
          continue;
        }
        rotated = true;
        const double theta = (gram[q][q] - gram[p][p]) / (2.0 * gram[p][q]);
        const double t = std::copysign(1.0, theta) / (std::abs(theta) + std::hypot(theta, 1.0));
        const double cosine = 1.0 / std::hypot(t, 1.0);
        const double sine = t * cosine;
        for (auto& row : gram) {
          const double old = row[p];
          row[p] = cosine * old - sine * row[q];
          row[q] = sine * old + cosine * row[q];
        }
        for (Matrix* matrix : {&gram, &vectors}) {
          auto& above = (*matrix)[p];
          auto& below = (*matrix)[q];
          for (std::size_t i = 0; i < n; ++i) {
            const double old = above[i];
            above[i] = cosine * old - sine * below[i];
            below[i] = sine * old + cosine * below[i];
          }
        }
      }
    }
  }
  std::vector<std::size_t> order(n);
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return gram[a][a] > gram[b][b]; });
  std::vector<double> ratios;
  Matrix components;
  std::size_t axis = 0;
  while (components.size() < static_cast<std::size_t>(k)) {
    const std::size_t i = components.size();
    std::vector<double> component(d);
    const bool varies = i < n && gram[order[i]][order[i]] > 1e-12 * total && total > 1e-6;
    if (varies) {
      for (std::size_t row = 0; row < n; ++row) {
        for (std::size_t j = 0; j < d; ++j) {
          component[j] += vectors[order[i]][row] * data[row][j];
        }
      }
    } else {
      component[axis++] = 1.0;  // completes the basis with what is left of the axes
    }
    for (int twice = 0; twice < 2; ++twice) {
      for (const auto& other : components) {
        const double along = dot(component, other);
        for (std::size_t j = 0; j < d; ++j) {
          component[j] -= along * other[j];
        }
      }
    }
    const double length = std::sqrt(dot(component, component));
    if (!varies && length < 1e-3) {
      continue;
    }
    for (double& entry : component) {
      entry /= length;
    }
    components.push_back(component);
    ratios.push_back(varies ? gram[order[i]][order[i]] / total : 0.0);
  }
  return {ratios, components};
}
