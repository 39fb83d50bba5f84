// What goes over the wire in answer to a request, made from a Response or a file of the page.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "judge/http/http.hpp"

namespace spar::http {

/// An answer whose body is shared, so that a file is never copied for a client.
struct Answer {
  int status = 200;
  std::string content_type;
  std::string cache_control = "no-store";
  std::map<std::string, std::string> headers;
  std::shared_ptr<const std::string> body = std::make_shared<const std::string>();
};

Answer to_answer(Response response);

/// How the end of an answer is known to the client, and what becomes of the connection.
enum class Framing {
  keep_alive,  ///< Content-Length; the connection takes the next request
  close,       ///< Content-Length; the connection ends
  stream,      ///< an event stream: it lasts until the connection ends
};

/// The status line and the header, with the empty line that ends it.
std::string render_head(const Answer& answer, Framing framing);

}  // namespace spar::http
