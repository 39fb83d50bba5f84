#include <functional>
#include <unordered_set>
#include <vector>

struct Point {
  long long x, y;
  bool operator==(const Point&) const = default;
};
template <>
struct std::hash<Point> {
  std::size_t operator()(const Point& point) const { return std::hash<long long>()(point.x * 31 + point.y); }
};

long long distinct(const std::vector<std::vector<long long>>& points) {
  std::unordered_set<Point> all;
  for (const auto& point : points) all.insert({point[0], point[1]});
  return static_cast<long long>(all.size());
}
