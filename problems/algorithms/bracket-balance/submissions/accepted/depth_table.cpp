// Keeps, for every depth, the closing bracket that is expected there; reads the input byte by byte.
#include <cstdio>
#include <vector>

namespace {

char expected_for(int opening) { return opening == '(' ? ')' : opening == '[' ? ']' : '}'; }

}  // namespace

int main() {
  int lines = 0;
  if (std::scanf("%d", &lines) != 1) {
    return 1;
  }
  while (std::getchar() != '\n') {
  }
  std::vector<char> expected(1, '\0');
  for (; lines > 0; --lines) {
    std::size_t depth = 0;
    long position = 0;
    long fault = 0;
    long outermost = 0;  // where the depth last rose from 0 to 1
    for (int c = std::getchar(); c != '\n' && c != EOF; c = std::getchar()) {
      ++position;
      if (fault != 0) {
        continue;
      }
      if (c == '(' || c == '[' || c == '{') {
        outermost = depth == 0 ? position : outermost;
        if (++depth == expected.size()) {
          expected.push_back('\0');
        }
        expected[depth] = expected_for(c);
      } else if (c == ')' || c == ']' || c == '}') {
        if (depth == 0 || expected[depth] != c) {
          fault = position;
        } else {
          --depth;
        }
      }
    }
    if (fault == 0 && depth > 0) {
      fault = outermost;
    }
    if (fault == 0) {
      std::puts("ok");
    } else {
      std::printf("%ld\n", fault);
    }
  }
}
