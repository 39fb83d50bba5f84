// Two programs that talk to each other, each in a slot of its own: a submission and the interactor of its
// problem.
//
// The bytes pass through the judge, which bounds and records them. Four pipes, two on each side:
//
//   submission stdout -> judge -> interactor stdin
//   interactor stdout -> judge -> submission stdin
//
// When one side closes its end or exits, the other sees the end of its input, once everything on the way is
// delivered. What an interactor writes to a submission that has gone is dropped, so that it lives to tell its
// verdict; a submission that writes to an interactor that has gone gets SIGPIPE, as from any pipe. The judge
// waits for both by one poll and never for a pipe alone, so that neither can hold it: the limits of both
// slots end what does not end by itself.
#pragma once

#include <string>
#include <vector>

#include "judge/engine/slot.hpp"

namespace spar::engine {

/// One of the two.
struct Talker {
  Slot* slot = nullptr;
  wire::RunRequest request;
  std::vector<NamedFile> files = {};
};

/// What one side said, as far as it is kept.
struct Said {
  bool by_submission = false;
  std::string text;
};

/// What an interaction came to.
struct Interaction {
  Execution submission;  ///< its output: the first bytes of it; the limit of output counts as the others do
  Execution interactor;
  bool submission_ended_first = false;  ///< by the moments at which the slots saw their ends
  std::vector<Said> transcript;         ///< the first bytes of the conversation, in order
};

/// Lets them talk until both have ended. An error is a fault of ours: both slots are in doubt then.
Expected<Interaction> interact(const Talker& submission, const Talker& interactor);

}  // namespace spar::engine
