#include <optional>
#include <string>
#include <vector>

std::optional<std::string> first_missing(const std::vector<std::optional<double>>& values,
                                         const std::optional<std::string>& name) {
  for (std::size_t i = 0; i < values.size(); ++i)
    if (!values[i]) return name.value_or("") + std::to_string(i);
  return std::nullopt;
}
