// Appends a column of ones without a penalty, but does not centre: large columns lose their spread.
#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

std::vector<double> ridge_regression(const std::vector<std::vector<double>>& rows, const std::vector<double>& targets,
                                     double penalty) {
  const std::size_t k = rows[0].size() + 1;
  std::vector<std::vector<double>> system(k, std::vector<double>(k + 1, 0.0));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    std::vector<double> row = rows[i];
    row.insert(row.begin(), 1.0);
    row.push_back(targets[i]);
    for (std::size_t j = 0; j < k; ++j) {
      for (std::size_t l = 0; l <= k; ++l) {
        system[j][l] += row[j] * row[l];
      }
    }
  }
  for (std::size_t j = 1; j < k; ++j) {
    system[j][j] += penalty;
  }
  for (std::size_t pivot = 0; pivot < k; ++pivot) {
    std::size_t largest = pivot;
    for (std::size_t j = pivot; j < k; ++j) {
      if (std::abs(system[j][pivot]) > std::abs(system[largest][pivot])) {
        largest = j;
      }
    }
    std::swap(system[pivot], system[largest]);
    for (std::size_t j = 0; j < k; ++j) {
      if (j != pivot) {
        const double factor = system[j][pivot] / system[pivot][pivot];
        for (std::size_t l = pivot; l <= k; ++l) {
          system[j][l] -= factor * system[pivot][l];
        }
      }
    }
  }
  std::vector<double> answer(k);
  for (std::size_t j = 0; j < k; ++j) {
    answer[j] = system[j][k] / system[j][j];
  }
  return answer;
}
