// Sentences first, then the object that carries them.
#include "judge/grading/explain.hpp"

#include <array>
#include <chrono>
#include <csignal>
#include <iomanip>
#include <sstream>

#include "judge/bank/render.hpp"
#include "judge/bank/utf8.hpp"

namespace spar::grading {
namespace {

using nlohmann::json;

constexpr std::size_t longest_value = 1200;  // characters
constexpr std::size_t room_for_marker = 60;  // "\n... [N characters left out] ...\n"

struct SignalText {
  int number;
  const char* name;
  const char* meaning;
};
constexpr std::array signals{
    SignalText{SIGSEGV, "SIGSEGV",
               "it touched memory that is not its own (an index out of range, a bad pointer, or "
               "recursion too deep for the stack)"},
    SignalText{SIGABRT, "SIGABRT",
               "it gave up by itself (a failed assertion, an uncaught exception, or corrupted memory)"},
    SignalText{SIGFPE, "SIGFPE", "an integer was divided by zero, or a division overflowed"},
    SignalText{SIGILL, "SIGILL",
               "it ran an instruction that does not exist (often the end of a function without return)"},
    SignalText{SIGBUS, "SIGBUS", "it touched memory in a way the machine does not allow"},
    SignalText{SIGSYS, "SIGSYS", "it made a system call that is not allowed here"},
    SignalText{SIGTRAP, "SIGTRAP", "it ran into a trap (a failed check of the compiler or the runtime)"},
    SignalText{SIGPIPE, "SIGPIPE", "it wrote where nobody reads any more"},
    SignalText{SIGKILL, "SIGKILL", "it was killed from outside"},
    SignalText{SIGTERM, "SIGTERM", "it was asked to end from outside"}};

std::string describe_signal(int number) {
  const auto start = "The program was ended by signal " + std::to_string(number);
  for (const auto& known : signals)
    if (known.number == number) return start + " (" + known.name + "): " + known.meaning + ".";
  return start + ".";
}

std::string seconds(std::chrono::nanoseconds time) {
  std::ostringstream text;
  text << std::setprecision(3) << std::chrono::duration<double>(time).count() << " s";
  return text.str();
}

std::string mebibytes(Bytes bytes) {
  std::ostringstream text;
  text << std::setprecision(5) << static_cast<double>(bytes.count) / (1U << 20U) << " MiB";
  return text.str();
}

std::string describe_time(const Facts& facts, const bank::Limits& limits) {
  if (facts.limit_hit == LimitHit::wall_time)
    return "Stopped after " + seconds(facts.wall_time) + " of real time, " + seconds(facts.cpu_time) +
           " of it on the CPU (the limit there is " + seconds(limits.cpu_time) +
           "): it waits for something, or the machine had no time for it.";
  return "Used " + seconds(facts.cpu_time) + " of CPU time; the limit is " + seconds(limits.cpu_time) + ".";
}

std::string describe_memory(const Facts& facts, const bank::Limits& limits) {
  // The allocation that would have crossed the limit is refused, so the peak may lie below it.
  if (facts.memory > limits.memory)
    return "Used " + mebibytes(facts.memory) + " of memory; the limit is " + mebibytes(limits.memory) + ".";
  return "Needed more memory than the limit of " + mebibytes(limits.memory) + " (it held " +
         mebibytes(facts.memory) + ").";
}

std::string describe_crash(const Facts& facts) {
  if (!facts.complaint.empty()) return bank::sanitise_utf8(facts.complaint);
  if (facts.signal) return describe_signal(*facts.signal);
  return "The program ended with exit code " + std::to_string(facts.exit_code.value_or(0)) +
         "; one that succeeds ends with 0.";
}

/// The byte at which character `index` of valid UTF-8 begins.
std::size_t offset_of(std::string_view text, std::size_t index) {
  std::size_t offset = 0;
  for (; offset < text.size(); ++offset) {
    const bool begins = (static_cast<unsigned char>(text[offset]) & 0xC0U) != 0x80U;
    if (begins && index-- == 0) break;
  }
  return offset;
}

}  // namespace

Elided elide(std::string_view text, std::size_t limit) {
  const auto clean = bank::sanitise_utf8(text);
  const auto length = bank::count_characters(clean);
  if (length <= limit) return {clean, false};
  const auto kept = (limit - room_for_marker) / 2;
  return {clean.substr(0, offset_of(clean, kept)) + "\n... [" + std::to_string(length - 2 * kept) +
              " characters left out] ...\n" + clean.substr(offset_of(clean, length - kept)),
          true};
}

std::string describe_cause(Verdict verdict, const Facts& facts, const bank::Limits& limits) {
  switch (verdict) {
    case Verdict::time_limit:
      return describe_time(facts, limits);
    case Verdict::memory_limit:
      return describe_memory(facts, limits);
    case Verdict::output_limit:
      return "Wrote more than " + mebibytes(limits.output) + " of output.";
    case Verdict::run_time_error:
      return describe_crash(facts);
    default:
      return "The judge could not run this case" +
             (facts.error.empty() ? "." : ": " + bank::sanitise_utf8(facts.error));
  }
}

json explain(const bank::Problem& problem, const bank::Case& test, const CaseContext& context,
             const WrongAnswer& wrong) {
  bool truncated = false;
  const auto shown = [&truncated](const std::string& text) {
    auto elided = elide(text, longest_value);
    truncated = truncated || elided.cut;
    return json(std::move(elided.text));
  };
  const auto or_null = [](const auto& value) { return value ? json(*value) : json(); };
  const auto of_family = problem.advice_for(test.family);
  const auto& advice = of_family.empty() ? test.hint : of_family;
  json explanation;
  explanation["summary"] = elide(wrong.summary, longest_value).text;
  explanation["input"] = shown(bank::render_input(problem, test));
  explanation["expected"] = nullptr;
  if (context.has_expected && !problem.judging.interactor)
    explanation["expected"] =
        shown(problem.kind == bank::Kind::program
                  ? test.answer_text
                  : bank::render_expected(test.expected, problem.function && bank::accepts_any_of(problem)));
  explanation["got"] = wrong.got ? shown(*wrong.got) : json();
  explanation["path"] = wrong.difference ? json(wrong.difference->path) : json();
  explanation["absolute_error"] = wrong.difference ? or_null(wrong.difference->absolute_error) : json();
  explanation["relative_error"] = wrong.difference ? or_null(wrong.difference->relative_error) : json();
  explanation["family"] = bank::sanitise_utf8(test.family);
  explanation["advice"] = advice.empty() ? json() : json(bank::sanitise_utf8(advice));
  explanation["truncated"] = truncated;
  return explanation;
}

}  // namespace spar::grading
