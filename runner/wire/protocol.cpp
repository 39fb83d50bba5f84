#include "runner/wire/protocol.hpp"

#include <stdexcept>
#include <tuple>
#include <utility>

namespace spar::wire {
namespace {

using nlohmann::json;
using std::chrono::nanoseconds;

template <class T, class Value>
struct Member {
  const char* name;
  Value T::*place;
};
template <class T, class Value>
Member(const char*, Value T::*) -> Member<T, Value>;  // clang 14 does not deduce for aggregates

// One list for both directions.
template <Structure T>
constexpr std::tuple<> members{};
template <>
constexpr std::tuple members<Limits>{
    Member{"cpu_ns", &Limits::cpu_time},      Member{"wall_ns", &Limits::wall_time},
    Member{"memory", &Limits::memory},        Member{"output", &Limits::output},
    Member{"errors", &Limits::errors},        Member{"file_size", &Limits::file_size},
    Member{"stack", &Limits::stack},          Member{"processes", &Limits::processes},
    Member{"open_files", &Limits::open_files}};
template <>
constexpr std::tuple members<Mount>{Member{"source", &Mount::source}, Member{"target", &Mount::target}};
template <>
constexpr std::tuple members<SlotConfiguration>{
    Member{"mounts", &SlotConfiguration::mounts},
    Member{"hidden", &SlotConfiguration::hidden},
    Member{"work_size", &SlotConfiguration::work_size},
    Member{"work_inodes", &SlotConfiguration::work_inodes},
    Member{"processor", &SlotConfiguration::processor},
    Member{"isolation_level", &SlotConfiguration::isolation_level}};
template <>
constexpr std::tuple members<FileEntry>{Member{"path", &FileEntry::path}, Member{"size", &FileEntry::size},
                                        Member{"executable", &FileEntry::executable}};
template <>
constexpr std::tuple members<Command>{Member{"argv", &Command::argv},
                                      Member{"environment", &Command::environment},
                                      Member{"limits", &Command::limits}};
template <>
constexpr std::tuple members<RunRequest>{
    Member{"command", &RunRequest::command}, Member{"files", &RunRequest::files},
    Member{"collect", &RunRequest::collect}, Member{"collect_limit", &RunRequest::collect_limit},
    Member{"output_passed", &RunRequest::output_passed}};
template <>
constexpr std::tuple members<SessionRequest>{Member{"command", &SessionRequest::command},
                                             Member{"start_limits", &SessionRequest::start_limits},
                                             Member{"frames", &SessionRequest::frames},
                                             Member{"stop_after_limits", &SessionRequest::stop_after_limits},
                                             Member{"resident", &SessionRequest::resident},
                                             Member{"take_over", &SessionRequest::take_over},
                                             Member{"process_per_frame", &SessionRequest::process_per_frame}};
template <>
constexpr std::tuple members<Outcome>{Member{"exit_code", &Outcome::exit_code},
                                      Member{"signal", &Outcome::signal},
                                      Member{"limit_hit", &Outcome::limit_hit},
                                      Member{"oom_killed", &Outcome::oom_killed},
                                      Member{"truncated", &Outcome::truncated},
                                      Member{"cpu_ns", &Outcome::cpu_time},
                                      Member{"wall_ns", &Outcome::wall_time},
                                      Member{"ended_ns", &Outcome::ended},
                                      Member{"memory_bytes", &Outcome::memory},
                                      Member{"output_size", &Outcome::output_size},
                                      Member{"errors_size", &Outcome::errors_size},
                                      Member{"result_size", &Outcome::result_size},
                                      Member{"result_status", &Outcome::result_status},
                                      Member{"collected", &Outcome::collected},
                                      Member{"error", &Outcome::error}};

[[noreturn]] void refuse(const char* expected) { throw std::invalid_argument(expected); }

json write(const auto& value) { return value; }
json write(nanoseconds time) { return time.count(); }
json write(Bytes bytes) { return bytes.count; }
template <class T>
json write(const std::optional<T>& value) {
  return value ? write(*value) : json();
}
template <class T>
json write(const std::vector<T>& values) {
  json array = json::array();
  for (const auto& value : values) array.push_back(write(value));
  return array;
}

// nlohmann's own conversions narrow numbers silently, and what comes here may be forged.
template <std::integral T>
void read(const json& from, T& value) {
  if (from.is_number_unsigned() && std::in_range<T>(from.get<std::uint64_t>()))
    value = static_cast<T>(from.get<std::uint64_t>());
  else if (from.is_number_integer() && !from.is_number_unsigned() &&
           std::in_range<T>(from.get<std::int64_t>()))
    value = static_cast<T>(from.get<std::int64_t>());
  else
    refuse("not an integer, or out of range");
}
void read(const json& from, bool& value) {
  if (!from.is_boolean()) refuse("not a boolean");
  value = from.get<bool>();
}
void read(const json& from, std::string& value) {
  if (!from.is_string()) refuse("not a string");
  value = from.get<std::string>();
}
void read(const json& from, nanoseconds& value) {
  nanoseconds::rep count = 0;
  read(from, count);
  if (count < 0) refuse("a negative time");
  value = nanoseconds(count);
}
void read(const json& from, Bytes& value) { read(from, value.count); }
void read(const json& from, LimitHit& value) {
  value = from.get<LimitHit>();
  if (json(value) != from) refuse("not the name of a limit");  // an unknown name reads as the first
}
template <Structure T>
void read(const json& from, T& value) {
  from_json(from, value);
}
template <class T>
void read(const json& from, std::optional<T>& value) {
  if (from.is_null())
    value.reset();
  else
    read(from, value.emplace());
}
template <class T>
void read(const json& from, std::vector<T>& values) {
  if (!from.is_array()) refuse("not a list");
  values.clear();
  for (const auto& element : from) read(element, values.emplace_back());
}

template <class T, class Value>
void read_member(const json& from, const Member<T, Value>& member, T& into) {
  const auto found = from.find(member.name);
  if (found == from.end()) return;
  try {
    read(*found, into.*member.place);
  } catch (const std::invalid_argument& error) {
    throw std::invalid_argument(std::string(member.name) + ": " + error.what());
  }
}

}  // namespace

template <Structure T>
void to_json(json& into, const T& value) {
  into = json::object();
  std::apply([&](const auto&... member) { ((into[member.name] = write(value.*member.place)), ...); },
             members<T>);
}

template <Structure T>
void from_json(const json& from, T& value) {
  if (!from.is_object()) refuse("not an object");
  std::apply([&](const auto&... member) { (read_member(from, member, value), ...); }, members<T>);
}

template void to_json(json&, const Limits&);
template void from_json(const json&, Limits&);
template void to_json(json&, const Mount&);
template void from_json(const json&, Mount&);
template void to_json(json&, const SlotConfiguration&);
template void from_json(const json&, SlotConfiguration&);
template void to_json(json&, const FileEntry&);
template void from_json(const json&, FileEntry&);
template void to_json(json&, const Command&);
template void from_json(const json&, Command&);
template void to_json(json&, const RunRequest&);
template void from_json(const json&, RunRequest&);
template void to_json(json&, const SessionRequest&);
template void from_json(const json&, SessionRequest&);
template void to_json(json&, const Outcome&);
template void from_json(const json&, Outcome&);

}  // namespace spar::wire
