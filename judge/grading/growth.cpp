#include "judge/grading/growth.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace spar::grading {
namespace {

using Points = std::vector<GrowthPoint>;

constexpr std::array classes{GrowthClass::constant,     GrowthClass::logarithmic, GrowthClass::linear,
                             GrowthClass::linearithmic, GrowthClass::quadratic,   GrowthClass::cubic,
                             GrowthClass::exponential};

constexpr double relative_noise = 0.06;   // of CPU times on a machine that does other things besides
constexpr double growing_part = 0.3;      // a class must explain at least this share of the longest time
constexpr double steeper = 0.12;          // standard deviation of the power that caches add
constexpr double flatter = 0.04;          // and of that which work in bulk takes away
constexpr double fits_well = 4;           // squared deviations, in noises, for each point
constexpr double worth_naming = 0.1;      // as likely as the best, at least
constexpr double fastest_step = 0.05e-9;  // seconds: no program does one step of anything in less
constexpr std::size_t least_points = 4;
constexpr double least_range_of_sizes = 8;  // one of these ranges is needed
constexpr double least_range_of_times = 4;

/// f(n) / f(largest n): in (0, 1], so that nothing overflows.
double basis(GrowthClass growth, double size, double largest) {
  const auto power = [&](double exponent) { return std::pow(size / largest, exponent); };
  const double logarithm = std::log2(size + 1) / std::log2(largest + 1);
  switch (growth) {
    case GrowthClass::constant:
      return 0;
    case GrowthClass::logarithmic:
      return logarithm;
    case GrowthClass::linear:
      return power(1);
    case GrowthClass::linearithmic:
      return power(1) * logarithm;
    case GrowthClass::quadratic:
      return power(2);
    case GrowthClass::cubic:
      return power(3);
    default:
      return std::exp2(size - largest);
  }
}

double longest_of(const Points& points) {
  double longest = 0;
  for (const auto& point : points) longest = std::max(longest, point.seconds);
  return longest;
}

/// One model: seconds = fixed + growing * shape.
class Fit {
 public:
  Fit(const Points& points, double resolution) : points_(points), longest_(longest_of(points)) {
    for (const auto& point : points) {
      const double noise = std::hypot(relative_noise * point.seconds, point.noise, resolution);
      weights_.push_back(1 / (noise * noise));
    }
  }

  /// The least sum of squared deviations, in noises, with both parts at least 0 and the growing one large
  /// enough to be called growth.
  [[nodiscard]] double deviation(const std::vector<double>& shape) const {
    const auto [low, high] = std::minmax_element(shape.begin(), shape.end());
    if (*high == *low) return sum_of_squares(shape, best_fixed(shape, 0), 0);
    const double least = growing_part * longest_ / (*high - *low);
    double growing = std::max(best_growing(shape), least);
    double fixed = best_fixed(shape, growing);
    if (fixed == 0) growing = std::max(least, best_growing_alone(shape));
    return sum_of_squares(shape, fixed, growing);
  }

 private:
  struct Sums {
    double w = 0, f = 0, t = 0, ff = 0, ft = 0;
  };
  [[nodiscard]] Sums sums(const std::vector<double>& shape) const {
    Sums all;
    for (std::size_t i = 0; i < points_.size(); ++i) {
      const double w = weights_[i], f = shape[i], t = points_[i].seconds;
      all.w += w;
      all.f += w * f;
      all.t += w * t;
      all.ff += w * f * f;
      all.ft += w * f * t;
    }
    return all;
  }
  [[nodiscard]] double best_growing(const std::vector<double>& shape) const {
    const auto s = sums(shape);
    return (s.w * s.ft - s.f * s.t) / (s.w * s.ff - s.f * s.f);
  }
  [[nodiscard]] double best_growing_alone(const std::vector<double>& shape) const {
    const auto s = sums(shape);
    return s.ft / s.ff;
  }
  [[nodiscard]] double best_fixed(const std::vector<double>& shape, double growing) const {
    const auto s = sums(shape);
    return std::max(0.0, (s.t - growing * s.f) / s.w);
  }
  [[nodiscard]] double sum_of_squares(const std::vector<double>& shape, double fixed, double growing) const {
    double sum = 0;
    for (std::size_t i = 0; i < points_.size(); ++i) {
      const double off = points_[i].seconds - fixed - growing * shape[i];
      sum += weights_[i] * off * off;
    }
    return sum;
  }

  const Points& points_;
  double longest_;
  std::vector<double> weights_;
};

std::vector<double> shape_of(const Points& points, GrowthClass growth, double bend) {
  const double largest = points.back().size;
  std::vector<double> shape;
  for (const auto& point : points) {
    // An exponential bends by its base: 1.5^n and 3^n are of the class of 2^n.
    shape.push_back(growth == GrowthClass::exponential
                        ? std::exp2((1 + bend) * (point.size - largest))
                        : basis(growth, point.size, largest) * std::pow(point.size / largest, bend));
  }
  return shape;
}

/// The least deviation of a class, with the price of its bend.
double deviation_of(const Fit& fit, const Points& points, GrowthClass growth) {
  if (growth == GrowthClass::constant) return fit.deviation(shape_of(points, growth, 0));
  const bool exponential = growth == GrowthClass::exponential;
  const bool logarithmic = growth == GrowthClass::logarithmic;
  double best = std::numeric_limits<double>::infinity();
  constexpr double fiftieth = 0.02;
  for (int step = exponential ? -25 : -10; step <= (exponential ? 35 : 20); ++step) {
    const double bend = step * fiftieth;
    const double deviations = bend / (bend < 0 || logarithmic ? flatter : steeper);
    const double price = exponential ? 0 : deviations * deviations;
    best = std::min(best, fit.deviation(shape_of(points, growth, bend)) + price);
  }
  return best;
}

/// The slope of the logarithms over the upper half of the points, where fixed costs weigh least.
std::optional<double> exponent_of(const Points& points) {
  double n = 0, x = 0, y = 0, xx = 0, xy = 0;
  for (std::size_t i = points.size() / 2; i < points.size(); ++i) {
    if (points[i].seconds <= 0) return std::nullopt;
    const double a = std::log(points[i].size), b = std::log(points[i].seconds);
    n += 1, x += a, y += b, xx += a * a, xy += a * b;
  }
  const double below = n * xx - x * x;
  if (n < 2 || below <= 0) return std::nullopt;
  return (n * xy - x * y) / below;
}

Growth cannot_tell(Growth growth, std::string reason) {
  growth.reason = std::move(reason);
  return growth;
}

/// The least time that would show, of any size.
double audible(const Points& points, double resolution) {
  double noise = resolution;
  for (const auto& point : points) noise = std::max(noise, std::hypot(point.noise, resolution));
  return 3 * noise;
}

bool is_silent(const Points& points, double resolution) {
  return std::all_of(points.begin(), points.end(), [&](const GrowthPoint& point) {
    return point.seconds <= 3 * std::hypot(point.noise, resolution);
  });
}

/// Where nothing rises out of the noise, classes are excluded by what their steps would cost at the very
/// least.
Growth from_silence(Growth growth, double resolution) {
  if (growth.points.back().size * fastest_step <= audible(growth.points, resolution))
    return cannot_tell(
        std::move(growth),
        "beside starting and reading the input, its time does not show, even at the largest size");
  growth.classes = {GrowthClass::constant, GrowthClass::logarithmic};
  growth.confidence = 0.95;
  return growth;
}

}  // namespace

Growth fit_growth(std::vector<GrowthPoint> points, double resolution) {
  Growth growth;
  std::sort(points.begin(), points.end(), [](const auto& a, const auto& b) { return a.size < b.size; });
  growth.points = std::move(points);
  if (growth.points.size() < least_points)
    return cannot_tell(std::move(growth), "it could be measured for too few sizes");
  if (is_silent(growth.points, resolution)) return from_silence(std::move(growth), resolution);
  growth.exponent = exponent_of(growth.points);
  const auto& all = growth.points;
  const Fit fit(all, resolution);
  std::vector<std::pair<double, GrowthClass>> ranked;
  for (const auto candidate : classes) ranked.emplace_back(deviation_of(fit, all, candidate), candidate);
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  const double sizes = all.back().size / std::max(all.front().size, 1.0);
  const double times = all.back().seconds / std::max(all.front().seconds, resolution);
  if (sizes < least_range_of_sizes && times < least_range_of_times)
    return cannot_tell(std::move(growth), "the sizes that could be measured lie too close together");
  if (ranked.front().first > fits_well * static_cast<double>(all.size()))
    return cannot_tell(std::move(growth), "none of the classes fits the times");
  double total = 0;
  const auto likelihood = [&](double deviation) { return std::exp((ranked.front().first - deviation) / 2); };
  for (const auto& [deviation, unused] : ranked) total += likelihood(deviation);
  for (const auto& [deviation, candidate] : ranked) {
    if (likelihood(deviation) < worth_naming) break;
    growth.classes.push_back(candidate);
    growth.confidence += likelihood(deviation) / total;
  }
  if (growth.classes.size() > 2) {
    growth.classes.clear();
    growth.confidence = 0;
    return cannot_tell(std::move(growth), "too many classes fit the times");
  }
  return growth;
}

std::optional<std::string> compare_with_asked(const Growth& growth) {
  const auto asked = parse_asked_growth(growth.asked);
  if (!asked) return std::nullopt;
  const auto& fitting = growth.classes;
  const auto is_above = [&](GrowthClass one) { return one > *asked; };
  if (fitting.empty()) return "unclear";
  if (std::none_of(fitting.begin(), fitting.end(), is_above)) return "within";
  if (std::all_of(fitting.begin(), fitting.end(), is_above)) return "above";
  return std::find(fitting.begin(), fitting.end(), *asked) == fitting.end() ? "unclear" : "consistent";
}

std::optional<std::string> compare_with_claim(const Growth& growth) {
  const auto claimed = parse_growth(growth.claimed);
  if (!claimed) return std::nullopt;
  if (growth.classes.empty()) return "unclear";
  const bool fits = std::find(growth.classes.begin(), growth.classes.end(), *claimed) != growth.classes.end();
  return fits ? "right" : "wrong";
}

nlohmann::json to_json(const Growth& growth) {
  const auto text = [](const auto& value) { return value ? nlohmann::json(*value) : nlohmann::json(); };
  const auto filled = [](const std::string& value) {
    return value.empty() ? nlohmann::json() : nlohmann::json(value);
  };
  auto points = nlohmann::json::array();
  for (const auto& point : growth.points)
    points.push_back({{"size", static_cast<std::uint64_t>(point.size)},
                      {"cpu_ns", std::llround(point.seconds * 1e9)},
                      {"noise_ns", std::llround(point.noise * 1e9)}});
  auto names = nlohmann::json::array();
  for (const auto one : growth.classes) names.push_back(to_string(one));
  return {{"summary", describe(growth)},
          {"classes", names},
          {"confidence", std::min(1.0, growth.confidence)},
          {"exponent", text(growth.exponent)},
          {"reason", filled(growth.reason)},
          {"size", growth.size},
          {"asked", filled(growth.asked)},
          {"against_asked", text(compare_with_asked(growth))},
          {"claimed", filled(growth.claimed)},
          {"against_claim", text(compare_with_claim(growth))},
          {"points", points}};
}

std::string describe(const Growth& growth) {
  if (growth.classes.empty()) return "cannot be told: " + growth.reason;
  auto ordered = growth.classes;
  std::sort(ordered.begin(), ordered.end());
  std::string text;
  for (const auto one : ordered) text += (text.empty() ? "" : " or ") + to_string(one);
  return text;
}

}  // namespace spar::grading
