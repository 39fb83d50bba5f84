// Reading what a spar-runner answers. It speaks for a sandbox that holds hostile code: whatever comes, the
// judge gets sound facts or an error, and takes no more memory than what it asked for can fill.
#pragma once

#include <cstdint>
#include <string>

#include "judge/engine/slot.hpp"
#include "runner/wire/message.hpp"

namespace spar::engine {

/// The member "answer"; an error when there is none, and when it says "failed".
Expected<std::string> kind_of_answer(const wire::Message& message);

/// The outcome in an answer with the bytes that came with it, of which there may be `most`.
Expected<Execution> unpack(const wire::Message& message, std::uint64_t most);

/// The index of a frame's answer: at least `next` and below `frames`.
Expected<std::uint32_t> index_of_frame(const wire::Message& message, std::uint32_t next,
                                       std::uint32_t frames);

/// As many bytes as may come with one outcome.
std::uint64_t most_bytes(const wire::RunRequest& request);
std::uint64_t most_bytes(const wire::SessionRequest& request);

}  // namespace spar::engine
