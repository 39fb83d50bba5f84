#include <string>
#include <vector>

std::vector<std::string> twice(const std::string& s, const std::vector<std::string>& words) {
  std::vector<std::string> result{s + s};
  for (const auto& word : words) result.push_back(word + word);
  return result;
}
