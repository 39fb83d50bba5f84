// Many frames served by one process (a driver), each measured and limited by itself: protocol.hpp, "session".
#pragma once

#include <functional>
#include <memory>
#include <string_view>

#include "runner/supervise.hpp"
#include "runner/wire/message.hpp"

namespace spar::runner {

/// Sends one answer to the judge.
using Answer = std::function<void(const nlohmann::json& header, const wire::Parts& payload)>;

/// Runs the whole session. A driver that dies, hits a limit or leaves processes behind is started afresh for
/// the next frame. Throws std::invalid_argument when the payload does not hold as many frames as the request
/// says. `prepared`: the driver to begin with, or null; where it is not fit for it, another one is started.
void serve_session(SlotContext& slot, const wire::SessionRequest& request, std::string_view frames,
                   const Answer& answer, std::unique_ptr<Execution> prepared);

}  // namespace spar::runner
