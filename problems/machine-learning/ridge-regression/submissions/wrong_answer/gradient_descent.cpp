// A thousand steps of gradient descent with a fixed step: not there yet, or diverged, as the columns' scale may be.
#include <vector>

std::vector<double> ridge_regression(const std::vector<std::vector<double>>& rows, const std::vector<double>& targets,
                                     double penalty) {
  const std::size_t k = rows[0].size();
  const auto n = static_cast<double>(rows.size());
  std::vector<double> answer(k + 1, 0.0);
  for (int step = 0; step < 1000; ++step) {
    std::vector<double> gradient(k + 1, 0.0);
    for (std::size_t j = 0; j < k; ++j) {
      gradient[j + 1] = penalty * answer[j + 1] / n;
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
      double error = answer[0] - targets[i];
      for (std::size_t j = 0; j < k; ++j) {
        error += answer[j + 1] * rows[i][j];
      }
      gradient[0] += error / n;
      for (std::size_t j = 0; j < k; ++j) {
        gradient[j + 1] += error * rows[i][j] / n;
      }
    }
    for (std::size_t j = 0; j <= k; ++j) {
      answer[j] -= 0.01 * gradient[j];
    }
  }
  return answer;
}
