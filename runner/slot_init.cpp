#include "runner/slot_init.hpp"

#include <fcntl.h>
#include <grp.h>
#include <malloc.h>
#include <sched.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <stdexcept>

#include "runner/mounts.hpp"
#include "runner/sampled_meter.hpp"
#include "runner/seccomp_filter.hpp"
#include "runner/session.hpp"
#include "runner/supervise.hpp"
#include "runner/system_call.hpp"
#include "runner/wire/message.hpp"
#include "runner/work_tree.hpp"

namespace spar::runner {
namespace {

constexpr uid_t user_inside = 1000;

void wait_for_keeper(int go) {
  char byte = 0;
  if (read(go, &byte, 1) != 1) throw std::runtime_error("the keeper gave up");
}

void become_ordinary_user() {
  // Supplementary groups can only be dropped where the keeper was root; an ordinary user's map forbids it.
  (void)setgroups(0, nullptr);
  check(prctl(PR_SET_KEEPCAPS, 1), "PR_SET_KEEPCAPS");
  check(setresgid(user_inside, user_inside, user_inside), "setresgid");
  check(setresuid(user_inside, user_inside, user_inside), "setresuid");
}

void pin_to_processor(const wire::SlotConfiguration& configuration) {
  if (!configuration.processor) return;
  cpu_set_t set;
  CPU_ZERO(&set);
  CPU_SET(*configuration.processor, &set);
  check(sched_setaffinity(0, sizeof set, &set), "sched_setaffinity");
}

UniqueFd watch_children() {
  sigset_t children;
  sigemptyset(&children);
  sigaddset(&children, SIGCHLD);
  check(sigprocmask(SIG_BLOCK, &children, nullptr), "sigprocmask");
  // Whatever the judge was started with: programs find every signal at its default.
  for (int number = 1; number < NSIG; ++number) signal(number, SIG_DFL);
  signal(SIGPIPE, SIG_IGN);
  return UniqueFd(check(signalfd(-1, &children, SFD_CLOEXEC | SFD_NONBLOCK), "signalfd"));
}

/// Init after the slot is built: carries out requests, one at a time.
class SlotInit {
 public:
  SlotInit(SlotContext slot, const wire::SlotConfiguration& configuration)
      : slot_(std::move(slot)), configuration_(configuration), writable_(configuration) {}

  void serve() {
    while (auto message = wire::receive(slot_.control)) {
      try {
        carry_out(*message);
      } catch (const JudgeIsGone&) {
        throw;
      } catch (const std::exception& error) {
        answer({{"answer", "failed"}, {"error", error.what()}});
      }
      // If this throws, the slot is in doubt: init ends, and the judge starts another.
      clear_slot(slot_);
      slot_.meter->lift();
      writable_.reset();
    }
  }

 private:
  void answer(const nlohmann::json& header, const wire::Parts& payload = {}) const {
    wire::send(slot_.control, header, payload);
  }

  void carry_out(const wire::Message& message) {
    const std::string request = message.header.value("request", "");
    if (request == "install") return install(message);
    if (request == "run") return run(message);
    if (request == "session") {
      const auto session = message.header.get<wire::SessionRequest>();
      return serve_session(
          slot_, session, message.payload.view(),
          [this](const nlohmann::json& header, const wire::Parts& payload) { answer(header, payload); });
    }
    throw std::invalid_argument("unknown request '" + request + "'");
  }

  void install(const wire::Message& message) {
    const auto files = message.header.at("files").get<std::vector<wire::FileEntry>>();
    std::string_view contents = message.payload.view();
    empty_program_directory(configuration_);
    write_files("/program", files, contents);
    set_program_directory_writable(false);
    answer({{"answer", "installed"}});
  }

  void run(const wire::Message& message) {
    const auto request = message.header.get<wire::RunRequest>();
    std::string_view contents = message.payload.view();
    write_files("/work", request.files, contents);
    if (!contents.empty()) throw std::invalid_argument("more bytes than files");
    const int input = message.descriptors.empty() ? slot_.nothing.get() : message.descriptors.front().get();
    Execution execution(slot_, request.command, input, false);
    ByteBuffer output;
    ByteBuffer errors;
    std::string refusal;
    wire::Outcome outcome;
    if (execution.running()) {
      execution.wait();
      execution.finish();
      outcome = execution.outcome(output, errors);
    } else {
      outcome.exit_code = execution.refusal_exit_code();
      refusal = execution.refusal() + "\n";
      outcome.errors_size = refusal.size();
    }
    std::string collected;
    if (!request.collect.empty()) slot_.meter->lift();
    for (const auto& path : request.collect)
      outcome.collected.push_back(collect_file("/work", path, request.collect_limit, collected));
    answer({{"answer", "outcome"}, {"outcome", outcome}}, {output.view(), errors.view(), refusal, collected});
  }

  SlotContext slot_;
  const wire::SlotConfiguration& configuration_;
  WritableDirectories writable_;
};

SlotInit build_slot(InitArguments& arguments) {
  // In this order: views need the host's paths and the keeper's rights; everything after the user id is given
  // up. The keeper writes to files in init's /proc directory, which an ordinary user cannot once init is not
  // dumpable.
  if (arguments.enter_cgroups) arguments.enter_cgroups();
  wait_for_keeper(arguments.go);
  prctl(PR_SET_DUMPABLE, 0);
  const std::vector<DetachedView> views = detach_views(arguments.configuration);
  // Not with cgroup v2: init must see the run's cgroup, a sibling of its own, to clone into it.
  if (arguments.meter == nullptr || !arguments.meter->clones_into_cgroup())
    check(unshare(CLONE_NEWCGROUP), "unshare of the cgroup namespace");
  become_ordinary_user();
  check(prctl(PR_SET_PDEATHSIG, SIGKILL),
        "PR_SET_PDEATHSIG");  // a change of user id clears it, so after that
  prctl(PR_SET_DUMPABLE, 0);
  check(sethostname("spar", 4), "sethostname");
  pin_to_processor(arguments.configuration);

  SlotContext slot;
  slot.pad.filter = make_seccomp_filter();
  slot.pad.proc = enter_new_root(views, arguments.configuration);
  slot.pad.limit_processes_by_user = arguments.meter == nullptr;
  slot.meter = arguments.meter ? std::move(arguments.meter) : make_sampled_meter(slot.pad.proc);
  slot.children = watch_children();
  slot.nothing = UniqueFd(check(open("/dev/null", O_RDONLY | O_CLOEXEC), "open of /dev/null"));
  slot.control = arguments.control;
  return {std::move(slot), arguments.configuration};
}

}  // namespace

int run_init(InitArguments arguments) {
  // Large buffers go back to the kernel at once: in the slot's cgroup, what init keeps is missing to the next
  // run.
  mallopt(M_MMAP_THRESHOLD, 256 << 10);
  UniqueFd ready(arguments.ready);
  try {
    SlotInit init = build_slot(arguments);
    ready.reset();
    init.serve();
    return 0;
  } catch (const JudgeIsGone&) {
    return 0;
  } catch (const std::exception& error) {
    const std::string text = error.what();
    if (ready) (void)!write(ready.get(), text.data(), text.size());
    return 1;
  }
}

}  // namespace spar::runner
