// Accepts any k different indices such that no point left out is nearer than one that is returned.
#include <cctype>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

struct Point {
  long long x, y;
};

std::string feedback_folder;

[[noreturn]] void reject(const std::string& why) {
  std::ofstream(feedback_folder + "judgemessage.txt") << why;
  std::exit(43);
}

/// All numbers of a JSON text in which every number is an integer.
std::vector<long long> integers_of(const char* path) {
  std::ifstream file(path);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  std::vector<long long> all;
  for (const char* at = text.c_str(); *at != '\0';) {
    char* after = nullptr;
    const bool begins = *at == '-' || std::isdigit(static_cast<unsigned char>(*at)) != 0;
    if (begins) all.push_back(std::strtoll(at, &after, 10));
    at = begins ? after : at + 1;
  }
  return all;
}

/// At most 2 * (2 * 10^9)^2, which fits.
long long squared_distance(const Point& one, const Point& other) {
  return (one.x - other.x) * (one.x - other.x) + (one.y - other.y) * (one.y - other.y);
}

int main(int, char** arguments) {
  feedback_folder = arguments[4];
  const auto input = integers_of(arguments[1]);  // {"args": [[[x, y], ...], [x, y], k]}
  const auto answer = integers_of(arguments[2]);
  const std::size_t n = (input.size() - 3) / 2;
  std::vector<Point> points;
  for (std::size_t i = 0; i < n; ++i) points.push_back({input[2 * i], input[2 * i + 1]});
  const Point query{input[2 * n], input[2 * n + 1]};
  const auto k = static_cast<std::size_t>(input[2 * n + 2]);

  if (answer.size() != k)
    reject("Expected exactly " + std::to_string(k) + " indices, got " + std::to_string(answer.size()) + ".");
  std::vector<bool> taken(n);
  std::size_t farthest = n;
  const auto distance = [&](std::size_t index) { return squared_distance(points[index], query); };
  for (const long long index : answer) {
    if (index < 0 || index >= static_cast<long long>(n)) reject(std::to_string(index) + " is not an index into points.");
    const auto place = static_cast<std::size_t>(index);
    if (taken[place]) reject("The index " + std::to_string(index) + " is returned more than once.");
    taken[place] = true;
    if (farthest == n || distance(place) > distance(farthest)) farthest = place;
  }
  std::size_t nearest = n;  // of those left out
  for (std::size_t i = 0; i < n; ++i)
    if (!taken[i] && (nearest == n || distance(i) < distance(nearest))) nearest = i;
  const auto told = [&](std::size_t index) {
    return std::to_string(index) + " at [" + std::to_string(points[index].x) + ", " + std::to_string(points[index].y) +
           "] (squared distance " + std::to_string(distance(index)) + ")";
  };
  if (nearest != n && distance(nearest) < distance(farthest))
    reject("Point " + told(nearest) + " is left out, but point " + told(farthest) + " is returned.");
  return 42;
}
