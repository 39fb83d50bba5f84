// Feeds arbitrary packets to what the judge reads of a runner's answers: no exception, no crash, and of what
// is taken every byte is accounted for.
#include "judge/engine/runner_answer.hpp"
#include "tests/fuzz/packets.hpp"

namespace {

using namespace spar;

constexpr std::uint64_t most = 4096;
constexpr std::uint32_t frames = 3;

void unpack(const wire::Message& message) {
  const auto execution = engine::unpack(message, most);
  if (!execution) return;
  std::size_t size = execution->output.size() + execution->errors.size() + execution->result.size();
  for (const auto& file : execution->collected) size += file.size();
  fuzz::require(size == message.payload.view().size() && size <= most);
  fuzz::require(execution->collected.size() == execution->outcome.collected.size());
  fuzz::require(execution->outcome.cpu_time.count() >= 0 && execution->outcome.wall_time.count() >= 0);
  static_cast<void>(nlohmann::json(execution->outcome).dump());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto message = fuzz::receive(data, size);
  if (!message) return 0;
  const auto kind = engine::kind_of_answer(*message);
  fuzz::require(!kind || !kind->empty());
  if (!kind) return 0;
  unpack(*message);
  const auto index = engine::index_of_frame(*message, 1, frames);
  fuzz::require(!index || (*index >= 1 && *index < frames));
  return 0;
}
