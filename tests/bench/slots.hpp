// Slots as the benchmark uses them: errors end the part that met them.
#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "judge/engine/compiler.hpp"
#include "judge/engine/slot.hpp"
#include "tests/bench/workshop.hpp"

namespace spar::bench {

template <class T>
T unwrap(Expected<T> result) {
  if (!result) throw std::runtime_error(result.error().context);
  if constexpr (!std::is_void_v<T>) return std::move(*result);
}

/// Pinned to a core as the engine does it, or left to the scheduler.
inline std::unique_ptr<engine::Slot> start_slot(const Setting& setting, const std::string& level,
                                                std::optional<std::uint32_t> processor = std::nullopt) {
  wire::SlotConfiguration configuration;
  configuration.isolation_level = level;
  configuration.processor = processor;
  return unwrap(engine::Slot::start(setting.runner, configuration));
}

inline wire::RunRequest request_for(std::vector<std::string> command) {
  wire::RunRequest request;
  request.command.argv = std::move(command);
  request.command.environment = engine::sandbox_environment();
  request.command.limits.memory = Bytes{1ULL << 30U};
  request.command.limits.output = Bytes{256ULL << 20U};
  return request;
}

/// Throws unless the program exited with 0 within its limits.
inline engine::Execution run_in(engine::Slot& slot, const wire::RunRequest& request,
                                std::string_view input = {}) {
  auto execution = unwrap(slot.run(request, {}, input));
  if (execution.outcome.exit_code != 0 || execution.outcome.limit_hit != LimitHit::none)
    throw std::runtime_error(request.command.argv.front() +
                             " did not end well in the slot: " + execution.errors);
  return execution;
}

}  // namespace spar::bench
