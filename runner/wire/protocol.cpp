#include "runner/wire/protocol.hpp"

namespace spar {
void to_json(nlohmann::json& json, Bytes bytes) { json = bytes.count; }
void from_json(const nlohmann::json& json, Bytes& bytes) { bytes.count = json.get<std::uint64_t>(); }
}  // namespace spar

namespace spar::wire {
namespace {

using std::chrono::nanoseconds;

template <class T>
void read(const nlohmann::json& json, const char* member, T& value) {
  if (const auto found = json.find(member); found != json.end()) value = found->get<T>();
}
void read(const nlohmann::json& json, const char* member, nanoseconds& value) {
  if (const auto found = json.find(member); found != json.end())
    value = nanoseconds(found->get<std::int64_t>());
}
template <class T>
void read(const nlohmann::json& json, const char* member, std::optional<T>& value) {
  const auto found = json.find(member);
  if (found != json.end() && !found->is_null()) value = found->get<T>();
}
template <class T>
nlohmann::json nullable(const std::optional<T>& value) {
  return value ? nlohmann::json(*value) : nlohmann::json();
}

}  // namespace

void to_json(nlohmann::json& json, const Limits& l) {
  json = {{"cpu_ns", l.cpu_time.count()},
          {"wall_ns", l.wall_time.count()},
          {"memory", l.memory},
          {"output", l.output},
          {"errors", l.errors},
          {"file_size", l.file_size},
          {"stack", l.stack},
          {"processes", l.processes},
          {"open_files", l.open_files}};
}
void from_json(const nlohmann::json& json, Limits& l) {
  read(json, "cpu_ns", l.cpu_time);
  read(json, "wall_ns", l.wall_time);
  read(json, "memory", l.memory);
  read(json, "output", l.output);
  read(json, "errors", l.errors);
  read(json, "file_size", l.file_size);
  read(json, "stack", l.stack);
  read(json, "processes", l.processes);
  read(json, "open_files", l.open_files);
}

void to_json(nlohmann::json& json, const SlotConfiguration& c) {
  json = {{"mounts", c.mounts},
          {"hidden", c.hidden},
          {"work_size", c.work_size},
          {"work_inodes", c.work_inodes},
          {"processor", nullable(c.processor)},
          {"isolation_level", c.isolation_level}};
}
void from_json(const nlohmann::json& json, SlotConfiguration& c) {
  read(json, "mounts", c.mounts);
  read(json, "hidden", c.hidden);
  read(json, "work_size", c.work_size);
  read(json, "work_inodes", c.work_inodes);
  read(json, "processor", c.processor);
  read(json, "isolation_level", c.isolation_level);
}

void to_json(nlohmann::json& json, const Command& c) {
  json = {{"argv", c.argv}, {"environment", c.environment}, {"limits", c.limits}};
}
void from_json(const nlohmann::json& json, Command& c) {
  read(json, "argv", c.argv);
  read(json, "environment", c.environment);
  read(json, "limits", c.limits);
}

void to_json(nlohmann::json& json, const RunRequest& r) {
  json = {
      {"command", r.command}, {"files", r.files}, {"collect", r.collect}, {"collect_limit", r.collect_limit}};
}
void from_json(const nlohmann::json& json, RunRequest& r) {
  read(json, "command", r.command);
  read(json, "files", r.files);
  read(json, "collect", r.collect);
  read(json, "collect_limit", r.collect_limit);
}

void to_json(nlohmann::json& json, const SessionRequest& r) {
  json = {{"command", r.command},
          {"start_limits", r.start_limits},
          {"frames", r.frames},
          {"stop_after_limits", r.stop_after_limits}};
}
void from_json(const nlohmann::json& json, SessionRequest& r) {
  read(json, "command", r.command);
  read(json, "start_limits", r.start_limits);
  read(json, "frames", r.frames);
  read(json, "stop_after_limits", r.stop_after_limits);
}

void to_json(nlohmann::json& json, const Outcome& o) {
  nlohmann::json collected = nlohmann::json::array();
  for (const auto& size : o.collected) collected.push_back(nullable(size));
  json = {{"exit_code", nullable(o.exit_code)},
          {"signal", nullable(o.signal)},
          {"limit_hit", o.limit_hit},
          {"oom_killed", o.oom_killed},
          {"truncated", o.truncated},
          {"cpu_ns", o.cpu_time.count()},
          {"wall_ns", o.wall_time.count()},
          {"memory_bytes", o.memory},
          {"output_size", o.output_size},
          {"errors_size", o.errors_size},
          {"result_size", o.result_size},
          {"result_status", nullable(o.result_status)},
          {"collected", collected},
          {"error", o.error}};
}
void from_json(const nlohmann::json& json, Outcome& o) {
  read(json, "exit_code", o.exit_code);
  read(json, "signal", o.signal);
  read(json, "limit_hit", o.limit_hit);
  read(json, "oom_killed", o.oom_killed);
  read(json, "truncated", o.truncated);
  read(json, "cpu_ns", o.cpu_time);
  read(json, "wall_ns", o.wall_time);
  read(json, "memory_bytes", o.memory);
  read(json, "output_size", o.output_size);
  read(json, "errors_size", o.errors_size);
  read(json, "result_size", o.result_size);
  read(json, "result_status", o.result_status);
  for (const auto& size : json.value("collected", nlohmann::json::array()))
    o.collected.push_back(size.is_null() ? std::nullopt : std::optional(size.get<std::uint64_t>()));
  read(json, "error", o.error);
}

}  // namespace spar::wire
