// Text made from a problem's signature: the stub a candidate starts from, the entry point that binds a
// solution to its driver, and the signature as drivers read it.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "judge/toolchains/toolchain.hpp"

namespace spar::toolchains {

/// The file a candidate starts from. It compiles as it is.
std::string render_stub(const Toolchain& toolchain, const bank::Problem& problem);

/// The entry file of a typed problem (empty when the language needs none). `source` is the solution: its
/// functions may be spelled in snake_case, camelCase or PascalCase, and may be methods of a class called
/// Solution.
std::string render_entry(const Toolchain& toolchain, const bank::Problem& problem, const std::string& source);

/// {"kind": "function", "name", "parameters": [{"name", "type"}], "returns": type, "mutates": index|null} or
/// {"kind": "class", "name", "constructor": [parameter], "methods": [{"name", "parameters", "returns"}]};
/// a type is {"name", "arguments"}.
nlohmann::json signature_json(const bank::Problem& problem);

}  // namespace spar::toolchains
