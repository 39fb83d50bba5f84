#include "runner/slot_init.hpp"

#include <fcntl.h>
#include <grp.h>
#include <malloc.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <algorithm>
#include <climits>
#include <stdexcept>

#include "runner/landlock.hpp"
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

void become_ordinary_user(uid_t user) {
  // Supplementary groups can only be dropped where the keeper was root; an ordinary user's map forbids it.
  (void)setgroups(0, nullptr);
  check(setresgid(user, user, user), "setresgid");
  check(setresuid(user, user, user), "setresuid");
}

/// A change of user id takes both back, so after that.
void follow_keeper(int signal_at_its_end) {
  check(prctl(PR_SET_PDEATHSIG, signal_at_its_end), "PR_SET_PDEATHSIG");
  prctl(PR_SET_DUMPABLE, 0);
}

void pin_to_processor(const wire::SlotConfiguration& configuration) {
  if (!configuration.processor) return;
  cpu_set_t set;
  CPU_ZERO(&set);
  CPU_SET(*configuration.processor, &set);
  check(sched_setaffinity(0, sizeof set, &set), "sched_setaffinity");
}

/// A descriptor that is in nobody's way when those of a program are put in their places.
UniqueFd clear_of_programs(const UniqueFd& descriptor) {
  return UniqueFd(check(fcntl(descriptor.get(), F_DUPFD_CLOEXEC, clear_of_targets), "F_DUPFD_CLOEXEC"));
}

/// What the mounts of the other rungs show, on the host itself.
AllowedFiles allowed_files(const wire::SlotConfiguration& configuration, const SlotFolder& folder) {
  AllowedFiles allowed;
  for (const char* path : {"/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32", "/etc/ld.so.cache",
                           "/etc/alternatives"})
    if (access(path, F_OK) == 0) allowed.readable.emplace_back(path);
  for (const auto& mount : configuration.mounts) allowed.readable.push_back(mount.source);
  allowed.readable.push_back(folder.path() + "/program");
  allowed.writable = {folder.path() + "/work", folder.path() + "/tmp"};
  allowed.devices = {"/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom"};
  allowed.hidden = configuration.hidden;
  return allowed;
}

/// `terminable`: SIGTERM is news too. Not where the program can send it: pid 1 ignores what it does not
/// block.
UniqueFd watch_children(bool terminable) {
  sigset_t children;
  sigemptyset(&children);
  sigaddset(&children, SIGCHLD);
  if (terminable) sigaddset(&children, SIGTERM);
  check(sigprocmask(SIG_BLOCK, &children, nullptr), "sigprocmask");
  // Whatever the judge was started with: programs find every signal at its default.
  for (int number = 1; number < NSIG; ++number) signal(number, SIG_DFL);
  signal(SIGPIPE, SIG_IGN);
  return UniqueFd(check(signalfd(-1, &children, SFD_CLOEXEC | SFD_NONBLOCK), "signalfd"));
}

/// Init after the slot is built: carries out requests, one at a time.
class SlotInit {
 public:
  explicit SlotInit(SlotContext slot) : slot_(std::move(slot)) {}

  void serve() {
    for (;;) {
      if (prepared_ && !request_comes_within(prepared_waits_)) end_prepared();
      auto message = wire::receive(slot_.control);
      if (!message) return;
      try {
        carry_out(*message);
      } catch (const JudgeIsGone&) {
        throw;
      } catch (const std::exception& error) {
        prepared_.reset();
        answer({{"answer", "failed"}, {"error", error.what()}});
      }
      if (prepared_) continue;  // the slot was empty when it was started, and has been its own since
      slot_.wall_timer.stop();
      slot_.usage_timer.stop();
      // If this throws, the slot is in doubt: init ends, and the judge starts another.
      clear_slot(slot_);
      slot_.meter->settle();
      slot_.files->reset();
      slot_.pipes.refill();
    }
  }

 private:
  void answer(const nlohmann::json& header, const wire::Parts& payload = {}) const {
    wire::send(slot_.control, header, payload);
  }

  void carry_out(wire::Message& message) {
    const std::string request = message.header.value("request", "");
    if (request == "install") return install(message);
    if (request == "session") return serve(message);
    end_prepared();
    if (request == "prepare") return prepare(message);
    if (request == "run") return run(message);
    throw std::invalid_argument("unknown request '" + request + "'");
  }

  void serve(const wire::Message& message) {
    const auto session = message.header.get<wire::SessionRequest>();
    if (!session.take_over) end_prepared();
    serve_session(
        slot_, session, message.payload.view(),
        [this](const nlohmann::json& header, const wire::Parts& payload) { answer(header, payload); },
        std::move(prepared_));
  }

  void prepare(const wire::Message& message) {
    constexpr std::chrono::seconds to_get_ready{10};
    const auto command = message.header.at("command").get<wire::Command>();
    // Nothing of an earlier submission is there for it to see.
    slot_.files->empty_program();
    slot_.files->seal_program();
    prepared_ =
        std::make_unique<Execution>(slot_, command, Streams{.input = slot_.nothing.get(), .channel = true});
    prepared_waits_ = command.limits.wall_time;
    if (prepared_->running())
      prepared_->park(to_get_ready);
    else
      prepared_.reset();
    answer({{"answer", "prepared"}});
  }

  void end_prepared() {
    if (!prepared_) return;
    prepared_.reset();
    clear_slot(slot_);
    slot_.files->reset();
  }

  [[nodiscard]] bool request_comes_within(std::chrono::nanoseconds time) const {
    pollfd request{slot_.control, POLLIN, 0};
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(time).count();
    return poll(&request, 1, static_cast<int>(std::min<std::int64_t>(left, INT_MAX))) != 0;
  }

  void install(const wire::Message& message) {
    const auto files = message.header.at("files").get<std::vector<wire::FileEntry>>();
    std::string_view contents = message.payload.view();
    slot_.files->empty_program();
    write_files(slot_.files->program(), files, contents);
    slot_.files->seal_program();
    answer({{"answer", "installed"}});
  }

  void run(wire::Message& message) {
    const auto request = message.header.get<wire::RunRequest>();
    std::string_view contents = message.payload.view();
    write_files(slot_.files->work(), request.files, contents);
    if (!contents.empty()) throw std::invalid_argument("more bytes than files");
    Execution execution(slot_, request.command, streams_of(message, request.output_passed));
    // Whoever is at the other ends must see it when the program closes its own.
    message.descriptors.clear();
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
      outcome.collected.push_back(collect_file(slot_.files->work(), path, request.collect_limit, collected));
    answer({{"answer", "outcome"}, {"outcome", outcome}}, {output.view(), errors.view(), refusal, collected});
  }

  [[nodiscard]] Streams streams_of(const wire::Message& message, bool output_passed) const {
    Streams streams{.input = slot_.nothing.get()};
    if (!message.descriptors.empty()) streams.input = message.descriptors.front().get();
    if (!output_passed) return streams;
    if (message.descriptors.size() != 2) throw std::invalid_argument("stdin and stdout were to be passed");
    streams.output = message.descriptors.back().get();
    return streams;
  }

  SlotContext slot_;
  std::unique_ptr<Execution> prepared_;  ///< a driver that waits to be taken over by a session
  std::chrono::nanoseconds prepared_waits_{0};
};

SlotContext build_namespaces(InitArguments& arguments, LaunchPad& pad) {
  // In this order: views need the host's paths and the keeper's rights; everything after the user id is given
  // up. The keeper writes to files in init's /proc directory, which an ordinary user cannot once init is not
  // dumpable.
  prctl(PR_SET_DUMPABLE, 0);
  const std::vector<DetachedView> views = detach_views(arguments.configuration);
  // Not with cgroup v2: init must see the run's cgroup, a sibling of its own, to clone into it.
  if (arguments.meter == nullptr || !arguments.meter->clones_into_cgroup())
    check(unshare(CLONE_NEWCGROUP), "unshare of the cgroup namespace");
  check(prctl(PR_SET_KEEPCAPS, 1), "PR_SET_KEEPCAPS");  // to mount, in its own namespace
  become_ordinary_user(user_inside);
  follow_keeper(SIGKILL);
  check(sethostname("spar", 4), "sethostname");

  SlotContext slot;
  pad.filter = make_seccomp_filter(Containment::namespaces);
  pad.proc = enter_new_root(views, arguments.configuration);
  pad.limit_processes_by_user = arguments.meter == nullptr;
  slot.processes = processes_of_namespace(pad.proc);
  slot.files = mounted_files(arguments.configuration);
  slot.meter = std::move(arguments.meter);
  return slot;
}

SlotContext build_in_place(const InitArguments& arguments, LaunchPad& pad) {
  // Paths are opened with the keeper's rights, before its user id is given up.
  const SlotFolder& folder = *arguments.folder;
  SlotContext slot;
  pad.landlock = clear_of_programs(make_landlock_ruleset(allowed_files(arguments.configuration, folder)));
  for (const auto& mount : folder.closed_mounts())
    pad.views.push_back(clear_of_programs(
        UniqueFd(check(open(mount.source.c_str(), O_PATH | O_CLOEXEC), "open of " + mount.source))));
  check(prctl(PR_SET_CHILD_SUBREAPER, 1), "PR_SET_CHILD_SUBREAPER");
  if (folder.user()) become_ordinary_user(*folder.user());
  follow_keeper(SIGTERM);  // which init waits for: nobody else would end what it has started

  pad.filter = make_seccomp_filter(Containment::landlock);
  pad.proc = UniqueFd(check(open("/proc", O_RDONLY | O_DIRECTORY | O_CLOEXEC), "open of /proc"));
  pad.limit_processes_by_user = true;
  slot.processes = processes_below_this_one(pad.proc);
  slot.files = files_in_folder(folder.path(), arguments.configuration);
  pad.work = slot.files->work();
  return slot;
}

SlotInit build_slot(InitArguments& arguments) {
  if (arguments.enter_cgroups) arguments.enter_cgroups();
  wait_for_keeper(arguments.go);
  LaunchPad pad;
  SlotContext slot =
      arguments.folder == nullptr ? build_namespaces(arguments, pad) : build_in_place(arguments, pad);
  pin_to_processor(arguments.configuration);
  if (!slot.meter) slot.meter = make_sampled_meter(pad.proc, *slot.processes, *slot.files);
  slot.children = watch_children(arguments.folder != nullptr);
  slot.nothing = UniqueFd(check(open("/dev/null", O_RDONLY | O_CLOEXEC), "open of /dev/null"));
  slot.control = arguments.control;
  slot.launcher = std::make_unique<Launcher>(std::move(pad), slot.meter->clones_into_cgroup());
  return SlotInit(std::move(slot));
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
