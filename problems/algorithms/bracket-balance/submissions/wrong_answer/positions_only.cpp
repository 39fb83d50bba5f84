// Remembers where brackets were opened, but not of which kind they are.
#include <iostream>
#include <string>
#include <vector>

int main() {
  std::string line;
  std::getline(std::cin, line);
  for (int left = std::stoi(line); left > 0; --left) {
    std::getline(std::cin, line);
    std::vector<std::size_t> open;
    std::size_t fault = 0;
    for (std::size_t i = 0; i < line.size() && fault == 0; ++i) {
      const char c = line[i];
      if (c == '(' || c == '[' || c == '{') {
        open.push_back(i + 1);
      } else if (c == ')' || c == ']' || c == '}') {
        if (open.empty()) {
          fault = i + 1;
        } else {
          open.pop_back();
        }
      }
    }
    if (fault == 0 && !open.empty()) {
      fault = open.front();
    }
    std::cout << (fault == 0 ? "ok" : std::to_string(fault)) << '\n';
  }
}
