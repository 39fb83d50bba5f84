#include "judge/engine/runner_answer.hpp"

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace spar::engine {
namespace {

// For what the runner says itself, such as why a program could not be executed.
constexpr std::uint64_t room_for_words = 1U << 20U;

std::uint64_t saturating_sum(std::uint64_t left, std::uint64_t right) {
  return left > std::numeric_limits<std::uint64_t>::max() - right ? std::numeric_limits<std::uint64_t>::max()
                                                                  : left + right;
}

std::string take(std::string_view& rest, std::uint64_t size) {
  if (size > rest.size()) throw std::invalid_argument("its sizes are larger than its payload");
  std::string part(rest.substr(0, size));
  rest.remove_prefix(size);
  return part;
}

Execution unpack_or_throw(const wire::Message& message) {
  const auto outcome = message.header.find("outcome");
  if (outcome == message.header.end()) throw std::invalid_argument("it has no outcome");
  Execution execution;
  execution.outcome = outcome->get<wire::Outcome>();
  std::string_view rest = message.payload.view();
  execution.output = take(rest, execution.outcome.output_size);
  execution.errors = take(rest, execution.outcome.errors_size);
  execution.result = take(rest, execution.outcome.result_size);
  for (const auto& size : execution.outcome.collected)
    execution.collected.push_back(take(rest, size.value_or(0)));
  if (!rest.empty()) throw std::invalid_argument("its sizes are smaller than its payload");
  return execution;
}

tl::unexpected<Error> unreadable(const std::string& why) {
  return fail(ErrorCode::internal, "spar-runner gave an answer that cannot be read: " + why);
}

}  // namespace

Expected<std::string> kind_of_answer(const wire::Message& message) {
  const auto text = [&message](const char* member) {
    const auto found = message.header.find(member);
    return found != message.header.end() && found->is_string() ? found->get<std::string>() : std::string();
  };
  const std::string kind = text("answer");
  if (kind.empty()) return unreadable("it does not say what it is");
  if (kind != "failed") return kind;
  const std::string reason = text("error");
  return fail(ErrorCode::internal, "spar-runner: " + (reason.empty() ? "no reason given" : reason));
}

Expected<Execution> unpack(const wire::Message& message, std::uint64_t most) {
  if (message.payload.view().size() > most)
    return unreadable("it brings more than the " + std::to_string(most) + " bytes that were asked for");
  try {
    return unpack_or_throw(message);
  } catch (const std::invalid_argument& error) {
    return unreadable(error.what());
  }
}

Expected<std::uint32_t> index_of_frame(const wire::Message& message, std::uint32_t next,
                                       std::uint32_t frames) {
  const auto found = message.header.find("index");
  if (found == message.header.end() || !found->is_number_unsigned())
    return unreadable("a frame without an index");
  const auto index = found->get<std::uint64_t>();
  if (index < next || index >= frames)
    return unreadable("frame " + std::to_string(index) + " came where " + std::to_string(next) + " was due");
  return static_cast<std::uint32_t>(index);
}

std::uint64_t most_bytes(const wire::RunRequest& request) {
  const auto& limits = request.command.limits;
  std::uint64_t most =
      saturating_sum(room_for_words, saturating_sum(limits.output.count, limits.errors.count));
  for (std::size_t i = 0; i < request.collect.size(); ++i)
    most = saturating_sum(most, request.collect_limit.count);
  return most;
}

std::uint64_t most_bytes(const wire::SessionRequest& request) {
  const auto most_of = [](const wire::Limits& limits) {
    const std::uint64_t printed = saturating_sum(limits.output.count, limits.errors.count);
    return saturating_sum(room_for_words, saturating_sum(printed, limits.output.count));
  };
  return std::max(most_of(request.start_limits), most_of(request.command.limits));
}

}  // namespace spar::engine
