#include "judge/engine/growth.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "judge/engine/generator.hpp"
#include "judge/engine/processor_time.hpp"
#include "judge/toolchains/stub.hpp"

namespace spar::engine {
namespace {

using namespace std::chrono_literals;
using Seconds = std::chrono::duration<double>;

constexpr auto longest_case = 2s;      // of CPU time; a slower one ends the search for the largest size
constexpr double well_measured = 0.2;  // seconds: the largest size need not take longer
constexpr double too_long = 0.6;       // seconds: the largest size is taken back
constexpr double resolution = 2e-4;    // seconds: starting a process varies by as much
constexpr double probing_step = 4;
constexpr double wide = 8;  // a range of sizes, or of times, that tells classes apart
constexpr std::size_t series_length = 8;
constexpr std::size_t passes = 3;
constexpr std::size_t most_passes = 9;  // while the machine is busy and nothing can be told
constexpr int most_refinements = 5;

/// A coarse grid, so that cases that were made once serve other submissions too.
double on_grid(double size) {
  constexpr double least_coarse = 64;
  if (size < least_coarse) return std::round(size);
  return std::round(std::exp2(std::round(std::log2(size) * 4) / 4));
}

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

/// Standard deviation of the median of a few repeats, estimated by the range of those in the middle.
double noise_of(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  const std::size_t outside = values.size() > passes ? (values.size() - passes) / 2 : 0;
  return values.size() < 2 ? 0 : (values[values.size() - 1 - outside] - values[outside]) / 2;
}

class Measurement {
 public:
  Measurement(Slot& slot, const Cache& cases, const GrowthTask& task, const Compiled& program,
              const Compiled& stub)
      : slot_(slot), cache_(cases), task_(task), program_(program), stub_(stub), problem_(*task.problem) {
    // The cases and their texts are not needed, and the limits are our own.
    problem_.cases.clear();
    problem_.limits.cpu_time = longest_case;
  }

  Expected<grading::Growth> run() {
    if (auto found = find_largest(); !found) return stopped(found.error());
    const auto sizes = series();
    const auto cases = cases_of(sizes);
    if (!cases) return stopped(cases.error());
    const ProcessorTime before = ProcessorTime::now();
    std::map<double, std::vector<double>> solved, read;
    grading::Growth growth;
    for (std::size_t pass = 1; pass <= most_passes && growth.classes.empty(); ++pass) {
      if (pass > passes && !ProcessorTime::now().noisy_since(before)) break;
      for (const auto& [program, into] : {std::pair{&program_, &solved}, {&stub_, &read}}) {
        auto times = times_of(*program, sizes, *cases);
        if (!times) return stopped(times.error());
        for (const auto& [size, seconds] : *times) (*into)[size].push_back(seconds);
      }
      if (pass >= passes) growth = grading::fit_growth(points(solved, read), resolution);
    }
    return growth;
  }

 private:
  /// A fault of the package is a finding.
  static Expected<grading::Growth> stopped(const Error& error) {
    if (error.code == ErrorCode::internal) return tl::unexpected(error);
    grading::Growth growth;
    growth.reason = error.context;
    return growth;
  }

  /// Raises the size until a case takes long enough, then comes nearer to what could not be run.
  Expected<void> find_largest() {
    const auto& size = *problem_.size;
    double failed = 0;
    double n = size.smallest;
    while (failed == 0) {
      auto seconds = probe(n);
      if (!seconds) return tl::unexpected(seconds.error());
      if (!*seconds) failed = n;
      if (failed == 0 && (**seconds >= well_measured || n >= size.largest)) break;
      n = std::min(on_grid(n * probing_step), size.largest);
    }
    for (int left = most_refinements; failed > 0 && left > 0 && !probed_.empty(); --left) {
      const auto [largest, seconds] = *probed_.rbegin();
      const double between = on_grid(std::sqrt(largest * failed));
      if (seconds >= well_measured || between <= largest || between >= failed) break;
      auto found = probe(between);
      if (!found) return tl::unexpected(found.error());
      if (!*found) failed = between;
    }
    return {};
  }

  /// The time beyond that of the stub, or nothing when the program did not end well.
  Expected<std::optional<double>> probe(double size) {
    const auto cases = cases_of({size});
    if (!cases) return tl::unexpected(cases.error());
    auto solved = times_of(program_, {size}, *cases);
    if (!solved) return tl::unexpected(solved.error());
    if (solved->empty()) return std::optional<double>();
    auto read = times_of(stub_, {size}, *cases);
    if (!read) return tl::unexpected(read.error());
    const double base = read->empty() ? 0 : read->front().second;
    return std::optional(probed_[size] = std::max(0.0, solved->front().second - base));
  }

  /// Between the smallest size whose time shows and the largest that does not take too long.
  [[nodiscard]] std::vector<double> series() const {
    if (probed_.empty()) return {};
    double largest = probed_.rbegin()->first;
    const double longest = probed_.rbegin()->second;
    const auto shows = [this](const auto& probed) {
      return probed.second > std::max(4 * resolution, probed_.rbegin()->second / 500);
    };
    const auto first = std::find_if(probed_.begin(), probed_.end(), shows);
    double smallest = first == probed_.end() ? probed_.begin()->first : first->first;
    if (longest > too_long && probed_.size() > 1) {
      const auto [before, time_before] = *std::prev(probed_.end(), 2);
      const double exponent =
          std::log(longest / std::max(time_before, resolution)) / std::log(largest / before);
      const double shrunk = largest * std::pow(well_measured / longest, 1 / std::max(exponent, 1.0));
      largest = std::max(before, on_grid(shrunk));
    }
    // A size that hardly shows is better than a range that tells nothing.
    if (first != probed_.end() && first != probed_.begin() && largest / smallest < wide &&
        longest / first->second < wide)
      smallest = std::prev(first)->first;
    // A steep program shows only near its largest size.
    if (smallest >= largest && probed_.size() > 1) smallest = std::prev(probed_.lower_bound(largest))->first;
    // Sizes are whole: there must be as many between the two.
    if (largest - smallest < series_length - 1)
      smallest = std::max(problem_.size->smallest, largest - (series_length - 1));
    const double step = std::pow(largest / smallest, 1.0 / (series_length - 1));
    std::vector<double> sizes;
    for (std::size_t i = 0; i < series_length; ++i) {
      const double size =
          std::clamp(on_grid(smallest * std::pow(step, static_cast<double>(i))), smallest, largest);
      if (sizes.empty() || size > sizes.back()) sizes.push_back(size);
    }
    return sizes;
  }

  [[nodiscard]] static std::vector<grading::GrowthPoint> points(
      const std::map<double, std::vector<double>>& solved,
      const std::map<double, std::vector<double>>& read) {
    constexpr double reading_noise = 0.03;
    std::vector<grading::GrowthPoint> all;
    for (const auto& [size, times] : solved) {
      const auto base = read.find(size);
      const double read_in = base == read.end() ? 0 : median(base->second);
      const double base_noise =
          base == read.end() ? 0 : std::hypot(noise_of(base->second), reading_noise * read_in);
      all.push_back({size, std::max(0.0, median(times) - read_in), std::hypot(noise_of(times), base_noise)});
    }
    return all;
  }

  /// CPU seconds by size, of the cases that ended well.
  Expected<std::vector<std::pair<double, double>>> times_of(const Compiled& program,
                                                            const std::vector<double>& sizes,
                                                            const std::vector<bank::Case>& cases) {
    std::vector<std::pair<double, double>> times;
    const auto on_run = [&](std::size_t index, const CaseRun& run) {
      const grading::Facts& facts = run.facts;
      const bool unfinished = facts.limit_hit != LimitHit::none || facts.signal || facts.oom_killed;
      // The stub of some languages gives no answer; its time counts all the same.
      const bool failed =
          &program == &program_ && (!facts.complaint.empty() || facts.exit_code.value_or(0) != 0);
      if (!unfinished && !failed) times.emplace_back(sizes[index], Seconds(facts.cpu_time).count());
    };
    const double scale = 1 / task_.language->toolchain->time_factor;  // seconds are seconds in every language
    if (auto ran = run_cases(slot_, *task_.language, problem_, program, cases, scale, on_run); !ran)
      return tl::unexpected(ran.error());
    return times;
  }

  Expected<std::vector<bank::Case>> cases_of(const std::vector<double>& sizes) {
    std::vector<bank::Case> cases;
    for (const double size : sizes) {
      auto made =
          case_of_size(slot_, cache_, *task_.python, *task_.problem, static_cast<std::uint64_t>(size));
      if (!made) return tl::unexpected(made.error());
      cases.push_back(std::move(*made));
    }
    return cases;
  }

  Slot& slot_;
  const Cache& cache_;
  const GrowthTask& task_;
  const Compiled& program_;
  const Compiled& stub_;  ///< reads the input, solves nothing
  bank::Problem problem_;
  std::map<double, double> probed_;  ///< size to seconds
};

}  // namespace

Expected<grading::Growth> measure_growth(Slot& slot, Compiler& compiler, const Cache& cases,
                                         const GrowthTask& task) {
  const auto program = compiler.compile(slot, *task.language, *task.problem, *task.source);
  if (!program) return tl::unexpected(program.error());
  const auto stub = compiler.compile(slot, *task.language, *task.problem,
                                     toolchains::render_stub(*task.language->toolchain, *task.problem));
  if (!stub) return tl::unexpected(stub.error());
  return Measurement(slot, cases, task, *program, *stub).run();
}

}  // namespace spar::engine
