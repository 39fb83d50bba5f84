// What a slot costs besides the run itself: its start, its emptying, the bytes that go through it, and
// several at once.
#include <algorithm>
#include <array>
#include <atomic>
#include <thread>

#include "tests/bench/measure.hpp"
#include "tests/bench/slots.hpp"

namespace spar::bench {
namespace {

constexpr std::size_t volume = 64U << 20U;

/// `work leave FILE`, `work read` (all of stdin), `work write` (64 MiB to stdout), or nothing.
constexpr const char* worker = R"(#include <fcntl.h>
#include <unistd.h>
#include <cstring>
static char buffer[65536];
int main(int argc, char** argv) {
  const char* what = argc > 1 ? argv[1] : "";
  if (std::strcmp(what, "leave") == 0) return open(argv[2], O_CREAT | O_WRONLY, 0644) < 0;
  if (std::strcmp(what, "read") == 0) while (read(0, buffer, sizeof buffer) > 0) {}
  if (std::strcmp(what, "write") == 0)
    for (long left = 64L << 20; left > 0;) {
      const long written = write(1, buffer, sizeof buffer);
      if (written <= 0) return 1;
      left -= written;
    }
}
)";

struct Worker {
  std::string outside;
  std::vector<engine::NamedFile> files;

  explicit Worker(const Setting& setting)
      : outside(compile_program(setting.folder, "worker", worker, {"-static"}).string()),
        files{{"worker", read_file(outside), true}} {}
};

wire::RunRequest inside(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "/program/worker");
  return request_for(std::move(arguments));
}

void bench_start(const Setting& setting, const std::string& level) {
  Samples starts, ends;
  for (int i = 0; i < setting.rounds(20); ++i) {
    std::unique_ptr<engine::Slot> slot;
    starts.add(time_of([&] { slot = start_slot(setting, level); }));
    ends.add(time_of([&] { slot.reset(); }));
  }
  const Table table(level + ": a slot's life", {"median", "p95"});
  table.line({"start, until it can run", milliseconds(starts.median()), milliseconds(starts.p95())});
  table.line({"end, until all of it is gone", milliseconds(ends.median()), milliseconds(ends.p95())});
}

void bench_reset(const Setting& setting, const std::string& level, const Worker& worker_program) {
  // Emptying happens after the answer: the run after it is the one that waits for it.
  const auto slot = start_slot(setting, level, 0);
  unwrap(slot->install(worker_program.files));
  const auto nothing = inside({});
  const auto twice = [&slot, &nothing](const wire::RunRequest& first) {
    return [&slot, &nothing, first] {
      run_in(*slot, first);
      run_in(*slot, nothing);
    };
  };
  const auto samples = interleave(setting.rounds(200), Milliseconds(0),
                                  {{"nothing", twice(nothing)},
                                   {"work", twice(inside({"leave", "/work/file"}))},
                                   {"tmp", twice(inside({"leave", "/tmp/file"}))}});
  const Table table(level + ": two runs, the first of which leaves behind", {"median", "p95", "emptying"});
  const std::vector<std::string> names{"nothing", "a file in /work", "a file in /tmp"};
  for (std::size_t i = 0; i < samples.size(); ++i)
    table.line({names[i], milliseconds(samples[i].median()), milliseconds(samples[i].p95()),
                difference(samples[i].median() - samples[0].median())});
}

void bench_throughput(const Setting& setting, const std::string& level, const Worker& program) {
  const auto slot = start_slot(setting, level, 0);
  unwrap(slot->install(program.files));
  const std::string bytes(volume, 'x');
  const auto samples =
      interleave(setting.rounds(15), Milliseconds(0),
                 {{"",
                   [&] {
                     run_plain({.command = {program.outside, "read"}, .input = bytes});
                   }},
                  {"", [&] { run_in(*slot, inside({"read"}), bytes); }},
                  {"",
                   [&] {
                     run_plain({.command = {program.outside, "write"}, .collect_output = true});
                   }},
                  {"", [&] {
                     if (run_in(*slot, inside({"write"})).output.size() != volume)
                       throw std::runtime_error("output is missing");
                   }}});
  const Table table(level + ": 64 MiB through", {"median", "p95", "MiB/s", "of the pipe"});
  const std::vector<std::string> names{"stdin, plain pipe", "stdin, slot", "stdout, plain pipe",
                                       "stdout, slot"};
  for (std::size_t i = 0; i < samples.size(); ++i)
    table.line({names[i], milliseconds(samples[i].median()), milliseconds(samples[i].p95()),
                fixed(64'000 / samples[i].median(), 0),
                ratio(samples[i].median() / samples[i / 2 * 2].median())});
}

/// Calls a second, made by one thread for each of these, over the same time.
double per_second(const std::vector<std::function<void()>>& calls, std::chrono::milliseconds time) {
  std::atomic<std::uint64_t> done = 0;
  std::atomic<bool> failed = false;
  const auto end = Clock::now() + time;
  std::vector<std::jthread> threads;
  for (const auto& call : calls)
    threads.emplace_back([&done, &failed, &call, end] {
      try {
        for (; Clock::now() < end; ++done) call();
      } catch (const std::exception&) {
        failed = true;
      }
    });
  threads.clear();
  if (failed) throw std::runtime_error("a run failed");
  return static_cast<double>(done) / std::chrono::duration<double>(time).count();
}

void bench_several(const Setting& setting, const std::string& level, const Worker& program) {
  const auto first = start_slot(setting, level, 0);
  const auto second = start_slot(setting, level, std::thread::hardware_concurrency() > 1 ? 1U : 0U);
  std::vector<std::function<void()>> in_slots, plain;
  for (auto* slot : {first.get(), second.get()}) {
    unwrap(slot->install(program.files));
    in_slots.emplace_back([slot, request = inside({})] { run_in(*slot, request); });
    plain.emplace_back([&program] { run_plain({.command = {program.outside}}); });
  }
  const auto time = std::chrono::milliseconds(static_cast<int>(1000 * setting.rounds_scale) + 50);
  std::array<std::vector<double>, 4> rates;
  for (int round = 0; round < 5; ++round) {
    rates[0].push_back(per_second({plain[0]}, time));
    rates[1].push_back(per_second(plain, time));
    rates[2].push_back(per_second({in_slots[0]}, time));
    rates[3].push_back(per_second(in_slots, time));
  }
  const Table table(level + ": runs a second", {"one", "two at once", "ratio"});
  for (const std::size_t i : {0U, 2U}) {
    for (auto* both : {&rates[i], &rates[i + 1]}) std::sort(both->begin(), both->end());
    const double one = rates[i][rates[i].size() / 2];
    const double two = rates[i + 1][rates[i + 1].size() / 2];
    table.line({i == 0 ? "plain processes" : "slots", fixed(one, 0), fixed(two, 0), ratio(two / one)});
  }
}

/// Small attacks: by its argument each leaves processes, memory, files or output behind, or never ends.
constexpr const char* attacker = R"(#include <fcntl.h>
#include <unistd.h>
#include <cstdlib>
#include <cstring>
#include <string>
static char block[1 << 20];
int main(int, char** argv) {
  switch (argv[1][0]) {
    case 'f': for (;;) fork();
    case 'd': if (fork() == 0) for (setsid();;) pause(); return 0;
    case 'm': for (;;) std::memset(std::malloc(sizeof block), 1, sizeof block);
    case 'i': for (int i = 0; i < 1000; ++i) close(open(("/work/" + std::to_string(i)).c_str(), O_CREAT, 0600)); return 0;
    case 'o': for (;;) write(1, block, sizeof block);
    default: for (;;) {}
  }
}
)";

/// A slot after a thousand attacks beside one that is new.
void bench_wear(const Setting& setting, const std::string& level, const Worker& worker_program) {
  const auto path = compile_program(setting.folder, "attacker", attacker, {"-static"});
  auto files = worker_program.files;
  files.push_back({"attacker", read_file(path), true});
  const auto worn = start_slot(setting, level, 0);
  unwrap(worn->install(files));
  const std::array<const char*, 6> ways{"fork", "daemon", "memory", "inodes", "output", "time"};
  const int attacks = setting.rounds(1000);
  for (int i = 0; i < attacks; ++i) {
    auto request = request_for({"/program/attacker", ways.at(static_cast<std::size_t>(i) % ways.size())});
    request.command.limits.cpu_time = std::chrono::milliseconds(10);
    request.command.limits.memory = Bytes{32U << 20U};
    request.command.limits.output = Bytes{1U << 20U};
    unwrap(worn->run(request, {}, {}));
  }
  const auto fresh = start_slot(setting, level, 0);
  unwrap(fresh->install(files));
  const auto request = inside({});
  const auto samples =
      interleave(setting.rounds(300), Milliseconds(0),
                 {{"", [&] { run_in(*fresh, request); }}, {"", [&] { run_in(*worn, request); }}});
  const Table table(level + ": one benign run", {"median", "p95", "ratio"});
  table.line({"new slot", milliseconds(samples[0].median()), milliseconds(samples[0].p95())});
  table.line({"slot after " + std::to_string(attacks) + " hostile runs", milliseconds(samples[1].median()),
              milliseconds(samples[1].p95()), ratio(samples[1].median() / samples[0].median())});
}

}  // namespace

void bench_slots(const Setting& setting, const std::string& level) {
  part(level + ": a slot's life", [&] { bench_start(setting, level); });
  part(level + ": the rest", [&] {
    const Worker program(setting);
    part(level + ": emptying", [&] { bench_reset(setting, level, program); });
    part(level + ": throughput", [&] { bench_throughput(setting, level, program); });
    part(level + ": wear", [&] { bench_wear(setting, level, program); });
    part(level + ": several slots", [&] { bench_several(setting, level, program); });
  });
}

}  // namespace spar::bench
