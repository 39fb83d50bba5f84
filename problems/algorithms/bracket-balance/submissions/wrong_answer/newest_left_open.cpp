// Reports the newest bracket that is left open, not the leftmost.
#include <iostream>
#include <stack>
#include <string>
#include <utility>

int main() {
  const std::string opening = "([{";
  const std::string closing = ")]}";
  std::string line;
  std::getline(std::cin, line);
  for (int left = std::stoi(line); left > 0; --left) {
    std::getline(std::cin, line);
    std::stack<std::pair<std::size_t, std::size_t>> open;
    std::size_t fault = 0;
    for (std::size_t i = 0; i < line.size() && fault == 0; ++i) {
      if (const auto kind = opening.find(line[i]); kind != std::string::npos) {
        open.emplace(kind, i + 1);
      } else if (const auto other = closing.find(line[i]); other != std::string::npos) {
        if (open.empty() || open.top().first != other) {
          fault = i + 1;
        } else {
          open.pop();
        }
      }
    }
    if (fault == 0 && !open.empty()) {
      fault = open.top().second;
    }
    std::cout << (fault == 0 ? "ok" : std::to_string(fault)) << '\n';
  }
}
