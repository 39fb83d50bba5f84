#include <algorithm>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

using Rows = std::vector<std::vector<long long>>;
using Matrix = std::vector<std::vector<double>>;
using Three = std::tuple<long long, std::string, std::vector<bool>>;

std::tuple<Rows, std::optional<long long>, Three, Matrix> turn_over(Rows rows, const std::optional<long long>& maybe,
                                                                    const Three& three, Matrix m) {
  std::reverse(rows.begin(), rows.end());
  std::reverse(m.begin(), m.end());
  const auto& [number, text, flags] = three;
  return {rows, maybe, {number + 1, text + "!", flags}, m};
}
