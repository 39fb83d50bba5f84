// Accepts any order of all stages that keeps every requirement, and an empty list exactly where there is no order.
#include <cctype>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

struct Requirement {
  std::size_t stage, needed;
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

bool has_order(std::size_t n, const std::vector<Requirement>& requirements) {
  std::vector<std::vector<std::size_t>> needed_by(n);
  std::vector<int> open(n);
  for (const auto& [stage, needed] : requirements) {
    needed_by[needed].push_back(stage);
    ++open[stage];
  }
  std::vector<std::size_t> possible;
  for (std::size_t stage = 0; stage < n; ++stage)
    if (open[stage] == 0) possible.push_back(stage);
  std::size_t done = 0;
  for (; !possible.empty(); ++done) {
    const std::size_t stage = possible.back();
    possible.pop_back();
    for (const std::size_t next : needed_by[stage])
      if (--open[next] == 0) possible.push_back(next);
  }
  return done == n;
}

int main(int, char** arguments) {
  feedback_folder = arguments[4];
  const auto input = integers_of(arguments[1]);  // {"args": [n, [[stage, needed], ...]]}
  const auto order = integers_of(arguments[2]);
  const auto n = static_cast<std::size_t>(input.at(0));
  std::vector<Requirement> requirements;
  for (std::size_t i = 1; i + 1 < input.size(); i += 2)
    requirements.push_back({static_cast<std::size_t>(input[i]), static_cast<std::size_t>(input[i + 1])});
  if (!has_order(n, requirements)) {
    if (order.empty()) return 42;
    reject("There is a circle of requirements, so an empty list is expected; got " +
           (order.size() == 1 ? "1 stage" : std::to_string(order.size()) + " stages") + ".");
  }
  if (order.size() != n)
    reject("There is an order of " + (n == 1 ? "the only stage" : "all " + std::to_string(n) + " stages") +
           "; got a list of " + std::to_string(order.size()) + ".");
  std::vector<std::size_t> place(n, n);
  for (std::size_t i = 0; i < n; ++i) {
    if (order[i] < 0 || order[i] >= static_cast<long long>(n))
      reject("There is no stage " + std::to_string(order[i]) + ".");
    auto& found = place[static_cast<std::size_t>(order[i])];
    if (found != n)
      reject("Stage " + std::to_string(order[i]) + " stands in the order twice, at " + std::to_string(found) + " and at " +
             std::to_string(i) + ".");
    found = i;
  }
  for (const auto& [stage, needed] : requirements)
    if (place[needed] > place[stage])
      reject("Stage " + std::to_string(stage) + " needs stage " + std::to_string(needed) + " but stands before it, at " +
             std::to_string(place[stage]) + " and " + std::to_string(place[needed]) + ".");
  return 42;
}
