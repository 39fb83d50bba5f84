// Which limit ended an execution: the runner states it, the judge reports it.
#pragma once

#include <nlohmann/json.hpp>

namespace spar {

/// The limit that ended an execution, if any; the first cause wins.
enum class LimitHit { none, cpu_time, wall_time, memory, output };
NLOHMANN_JSON_SERIALIZE_ENUM(LimitHit, {{LimitHit::none, nullptr},
                                        {LimitHit::cpu_time, "cpu_time"},
                                        {LimitHit::wall_time, "wall_time"},
                                        {LimitHit::memory, "memory"},
                                        {LimitHit::output, "output"}})

}  // namespace spar
