// Walks back from every closing bracket to the nearest unmatched one: O(n^2) on deep nesting.
#include <iostream>
#include <string>
#include <vector>

namespace {

std::size_t first_fault(const std::string& line) {
  const std::string opening = "([{";
  const std::string closing = ")]}";
  std::vector<char> unmatched(line.size(), 0);
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (opening.find(line[i]) != std::string::npos) {
      unmatched[i] = 1;
    } else if (const auto kind = closing.find(line[i]); kind != std::string::npos) {
      std::size_t j = i;
      while (j > 0 && unmatched[j - 1] == 0) {
        --j;
      }
      if (j == 0 || line[j - 1] != opening[kind]) {
        return i + 1;
      }
      unmatched[j - 1] = 0;
    }
  }
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (unmatched[i] != 0) {
      return i + 1;
    }
  }
  return 0;
}

}  // namespace

int main() {
  std::string line;
  std::getline(std::cin, line);
  for (int left = std::stoi(line); left > 0; --left) {
    std::getline(std::cin, line);
    const std::size_t fault = first_fault(line);
    std::cout << (fault == 0 ? "ok" : std::to_string(fault)) << '\n';
  }
}
