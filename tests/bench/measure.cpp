#include "tests/bench/measure.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <iostream>
#include <limits>
#include <thread>

namespace spar::bench {
namespace {

constexpr std::size_t figure_width = 13;

}  // namespace

double Samples::quantile(double share) const {
  if (milliseconds_.empty()) return std::numeric_limits<double>::quiet_NaN();
  std::vector<double> sorted = milliseconds_;
  std::sort(sorted.begin(), sorted.end());
  const double place = share * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(std::floor(place));
  const auto above = static_cast<std::size_t>(std::ceil(place));
  return sorted[below] + (place - std::floor(place)) * (sorted[above] - sorted[below]);
}

Milliseconds time_of(const std::function<void()>& run) {
  const auto start = Clock::now();
  run();
  return Clock::now() - start;
}

std::vector<Samples> interleave(int rounds, Milliseconds gap, const std::vector<Contestant>& contestants) {
  std::vector<Samples> samples(contestants.size());
  for (int round = -1; round < rounds; ++round) {
    for (std::size_t i = 0; i < contestants.size(); ++i) {
      contestants[i].prepare();
      if (gap.count() > 0) std::this_thread::sleep_for(gap);
      const Milliseconds time = time_of(contestants[i].run);
      if (round >= 0) samples[i].add(time);
    }
  }
  return samples;
}

Table::Table(const std::string& title, std::vector<std::string> columns, std::size_t first) : first_(first) {
  std::cout << '\n' << title << '\n';
  columns.insert(columns.begin(), "");
  print(columns);
}

void Table::line(const std::vector<std::string>& cells) const { print(cells); }

void Table::print(const std::vector<std::string>& cells) const {
  std::string text = "  ";
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::size_t width = i == 0 ? first_ : figure_width;
    const std::string padding(width > cells[i].size() ? width - cells[i].size() : 0, ' ');
    text += i == 0 ? cells[i] + padding : padding + cells[i];
    text += ' ';
  }
  text.erase(text.find_last_not_of(' ') + 1);
  std::cout << text << std::endl;
}

std::string fixed(double value, int digits) {
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%.*f", digits, value);
  return text.data();
}

std::string milliseconds(double value) { return fixed(value, value < 100 ? 2 : 0) + " ms"; }
std::string difference(double value) { return (value < 0 ? "" : "+") + milliseconds(value); }
std::string ratio(double value) { return fixed(value) + "x"; }
std::string mark(bool within) { return within ? "within budget" : "over budget"; }

}  // namespace spar::bench
