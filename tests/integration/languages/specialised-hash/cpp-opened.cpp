#include <unordered_set>
#include <vector>

struct Point {
  long long x, y;
  bool operator==(const Point&) const = default;
};
namespace std {
template <>
struct hash<Point> {
  size_t operator()(const Point& point) const { return static_cast<size_t>(point.x * 31 + point.y); }
};
}  // namespace std

long long distinct(const std::vector<std::vector<long long>>& points) {
  std::unordered_set<Point> all;
  for (const auto& point : points) all.insert({point[0], point[1]});
  return static_cast<long long>(all.size());
}
