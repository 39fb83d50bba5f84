#include <vector>

// Names that std has too, for whoever says "using namespace std".
long long distance = 0;
long long size(const std::vector<long long>& data) { return static_cast<long long>(data.size()) + distance; }

struct vector {
  long long begin = 0;
};

long long count(const std::vector<long long>& values) {
  vector next;
  return size(values) + next.begin;
}
