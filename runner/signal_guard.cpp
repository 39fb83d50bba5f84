#include "runner/signal_guard.hpp"

#include <linux/seccomp.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace spar::runner {
namespace {

/// A kernel newer than the header writes as much as it has.
union Note {
  seccomp_notif note;
  std::array<char, 1024> room;
};

bool group_is_of_slot(pid_t group, pid_t caller, const SlotProcesses& slot) {
  // A group never goes beyond a session, and sessions of the slot are begun in it.
  return group == getpgid(caller) || (getpgid(group) == group && slot.holds(group));
}

bool allowed(const seccomp_notif& note, const SlotProcesses& slot) {
  const auto argument = [&](int index) { return static_cast<pid_t>(note.data.args[index]); };
  const bool names_thread = note.data.nr == SYS_tgkill || note.data.nr == SYS_rt_tgsigqueueinfo;
  const pid_t target = argument(names_thread ? 1 : 0);
  if (target > 0) return slot.holds(target);
  // -1 is everybody that the user may signal: never.
  return note.data.nr == SYS_kill && target < -1 &&
         group_is_of_slot(-target, static_cast<pid_t>(note.pid), slot);
}

}  // namespace

void answer_signal(int listener, const SlotProcesses& slot) {
  Note received{.room = {}};
  // Both calls fail when whoever asked was killed meanwhile.
  if (ioctl(listener, SECCOMP_IOCTL_NOTIF_RECV, &received) != 0) return;
  seccomp_notif_resp answer{};
  answer.id = received.note.id;
  if (allowed(received.note, slot))
    answer.flags = SECCOMP_USER_NOTIF_FLAG_CONTINUE;
  else
    answer.error = -EPERM;
  (void)ioctl(listener, SECCOMP_IOCTL_NOTIF_SEND, &answer);
}

}  // namespace spar::runner
