// Text made from a problem's signature: the stub a candidate starts from, the entry point that binds a
// solution to its driver, and the signature as drivers read it.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "judge/toolchains/toolchain.hpp"

namespace spar::toolchains {

/// The file a candidate starts from. It compiles as it is.
std::string render_stub(const Toolchain& toolchain, const bank::Problem& problem);

/// The entry file of a typed problem (empty when the language needs none).
std::string render_entry(const Toolchain& toolchain, const bank::Problem& problem);

/// {"kind","name","parameters":[{"name","type"}],"mutates":index|null} or
/// {"kind","name","constructor","methods"}; a type is {"name","arguments"}.
nlohmann::json signature_json(const bank::Problem& problem);

}  // namespace spar::toolchains
