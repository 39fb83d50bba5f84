// The one error type of the judge: a code for the caller to branch on and a sentence for the person.
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace spar {

/// What went wrong, coarse enough to map onto exit codes (cli) and HTTP statuses (http).
enum class ErrorCode {
  internal,     ///< our own fault: exit 3, HTTP 500
  bad_input,    ///< what was given cannot be used: exit 2, HTTP 422
  too_large,    ///< what was given is over a size limit: exit 2, HTTP 413
  not_found,    ///< no such problem, language, submission: exit 2, HTTP 404
  conflict,     ///< it clashes with what is there (port in use, newer database): exit 2, HTTP 409
  unavailable,  ///< something outside is missing (compiler, writable directory): exit 2, HTTP 503
};

/// An error that a caller may branch on. `context` is one sentence: what, where, how to mend it.
struct Error {
  ErrorCode code = ErrorCode::internal;
  std::string context;
};

template <class T>
using Expected = tl::expected<T, Error>;

/// `return fail(ErrorCode::not_found, "no problem 'x'; `spar list` shows all");`
inline tl::unexpected<Error> fail(ErrorCode code, std::string context) {
  return tl::unexpected<Error>(Error{code, std::move(context)});
}

}  // namespace spar
