// spar-runner: one slot, that is one persistent sandbox which runs one thing at a time.
//
// Theory of operation
//
//   judge ── SOCK_SEQPACKET (descriptor 0) ──┬── keeper ──waits for──┐
//                                            └───────────────── init (parent of all in the slot)
//                                                                 │ clone, restrict, execve
//                                                                 └── the program, and whatever it forks
//
// The keeper (keeper.cpp) chooses the rung of the isolation ladder, makes the cgroups where there are any,
// clones init into new namespaces, maps its user, and from then on only waits: when init ends, it removes the
// cgroups and ends too. Init (slot_init.cpp) builds the file system (mounts.cpp) and reads the judge's
// requests itself, so that a run costs no hop through the keeper. For a run it clones itself; the clone gives
// up everything step by step (launch.cpp) and becomes the program. Most of it is given up beforehand, once, by
// the thread of init that does the cloning: what is costly to load, the filter of system calls, is inherited.
// (Not with cgroup v2, where to start in the run's cgroup takes calls that the filter refuses.) Init watches
// the program by one poll (supervise.cpp): pipes for its output, timers for its limits, the meter
// (cgroup_v2.cpp, cgroup_v1.cpp, sampled_meter.cpp) for what it uses. At the end init kills all that is left
// in its pid namespace, answers, and empties the writable directories. A session (session.cpp) is the same
// with a driver that serves many frames. A driver may be started before its session is asked for ("prepare"):
// then it waits, alone in the emptied slot. When anything about the slot is in doubt, init ends, and the judge
// starts another spar-runner.
//
// The last rung, "landlock", does without namespaces. Init is no pid 1 there but the subreaper of what it
// starts (slot_processes.cpp finds and kills its descendants); the folders are a private folder of the host
// (slot_folder.cpp), all others are shut by Landlock (landlock.cpp), what it does not govern the filter
// refuses (seccomp_filter.cpp), and a signal to another process is put to init first (signal_guard.cpp). A
// keeper that is root gives the slot a user id of its own. Confined so, a path of the slot is one of the host:
// the judge is told which ("ready" in wire/protocol.hpp).
//
// Who can harm whom: the program shares init's user id but none of its capabilities; init is not dumpable,
// cannot be signalled from inside its namespace, and holds no secret but the judge's socket. If the judge
// dies, init sees the end of the socket; if the keeper dies, the kernel kills init (PR_SET_PDEATHSIG), and
// with init the whole namespace. Without one init is told instead and ends what it started; if init dies,
// the keeper does.

#include <cstdio>
#include <cstring>
#include <nlohmann/json.hpp>

#include "runner/keeper.hpp"

int main(int argc, char** argv) {
  if (argc == 2 && std::strcmp(argv[1], "--probe") == 0) {
    nlohmann::json rungs = nlohmann::json::array();
    for (const auto& rung : spar::runner::probe_rungs())
      rungs.push_back({{"level", rung.level}, {"available", rung.available}, {"why", rung.why}});
    std::puts(rungs.dump().c_str());
    return 0;
  }
  if (argc != 1) {
    std::fputs(
        "usage: spar-runner [--probe]\nWithout arguments it serves one slot over the socket on descriptor 0; "
        "`spar run-sandboxed` is the tool for people.\n",
        stderr);
    return 2;
  }
  return spar::runner::keep_slot(0);
}
