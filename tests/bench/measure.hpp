// Measuring side by side: contestants take turns in one loop, so that whatever disturbs the machine disturbs
// all of them alike. Medians and 95th percentiles are told, never means: a mean is what the worst moment
// makes of it.
#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace spar::bench {

using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

/// Times of one contestant.
class Samples {
 public:
  void add(Milliseconds time) { milliseconds_.push_back(time.count()); }
  /// In milliseconds; NaN without samples.
  [[nodiscard]] double median() const { return quantile(0.5); }
  [[nodiscard]] double p95() const { return quantile(0.95); }

 private:
  [[nodiscard]] double quantile(double share) const;
  std::vector<double> milliseconds_;
};

/// What takes its turn in the loop. `run` is measured, `prepare` is not.
struct Contestant {
  std::string name;
  std::function<void()> run;
  std::function<void()> prepare = [] {};
};

/// A B C A B C ..., `rounds` times after one round that does not count; sleeps for `gap` before each
/// measurement. One list of samples a contestant, in their order.
std::vector<Samples> interleave(int rounds, Milliseconds gap, const std::vector<Contestant>& contestants);

Milliseconds time_of(const std::function<void()>& run);

/// Lines of text in columns, printed as they come.
class Table {
 public:
  /// The first column is `first` characters wide; the others suit a figure.
  Table(const std::string& title, std::vector<std::string> columns, std::size_t first = 44);
  void line(const std::vector<std::string>& cells) const;

 private:
  void print(const std::vector<std::string>& cells) const;
  std::size_t first_;
};

std::string fixed(double value, int digits = 2);
std::string milliseconds(double value);
/// The same with its sign.
std::string difference(double value);
std::string ratio(double value);
/// "within budget" or "over budget".
std::string mark(bool within);

}  // namespace spar::bench
