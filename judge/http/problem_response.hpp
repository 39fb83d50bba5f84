// Answers that tell of a fault, as RFC 9457 problem details.
#pragma once

#include <string>
#include <string_view>

#include "judge/http/http.hpp"

namespace spar::http {

/// The reason phrase of RFC 9110 for a status that this server sends, "Unknown" for any other.
std::string_view reason_phrase(int status);

/// application/problem+json with `about:blank` as its type and the reason phrase as its title.
/// `detail` is one sentence: what, where, how to mend it.
Response problem(int status, std::string detail);

}  // namespace spar::http
