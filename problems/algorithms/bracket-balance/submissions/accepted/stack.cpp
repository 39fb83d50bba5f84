// A stack of open brackets with their positions.
#include <iostream>
#include <string>
#include <utility>
#include <vector>

namespace {

char opening_for(char closing) { return closing == ')' ? '(' : closing == ']' ? '[' : '{'; }

/// The answer for one line: 0 if it is balanced, otherwise a position counted from 1.
std::size_t first_fault(const std::string& line) {
  std::vector<std::pair<char, std::size_t>> open;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (c == '(' || c == '[' || c == '{') {
      open.emplace_back(c, i + 1);
    } else if (c == ')' || c == ']' || c == '}') {
      if (open.empty() || open.back().first != opening_for(c)) {
        return i + 1;
      }
      open.pop_back();
    }
  }
  return open.empty() ? 0 : open.front().second;
}

}  // namespace

int main() {
  std::ios::sync_with_stdio(false);
  std::string line;
  std::getline(std::cin, line);
  for (int left = std::stoi(line); left > 0; --left) {
    std::getline(std::cin, line);
    const std::size_t fault = first_fault(line);
    if (fault == 0) {
      std::cout << "ok\n";
    } else {
      std::cout << fault << '\n';
    }
  }
}
