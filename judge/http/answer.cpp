// Writing of status lines and headers.
#include "judge/http/answer.hpp"

#include <algorithm>
#include <array>
#include <ctime>
#include <utility>

#include "judge/http/problem_response.hpp"
#include "judge/http/security.hpp"

namespace spar::http {
namespace {

// The date of RFC 9110. Written by hand, since strftime's names of days follow the locale.
std::string http_date(std::time_t time) {
  constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                              "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  std::tm parts{};
  gmtime_r(&time, &parts);
  std::array<char, 64> digits{};
  const std::size_t length = std::strftime(digits.data(), digits.size(), "%Y %H:%M:%S GMT", &parts);
  const std::string day = std::to_string(parts.tm_mday);
  return std::string(days.at(static_cast<std::size_t>(parts.tm_wday))) + ", " + (day.size() == 1 ? "0" : "") +
         day + " " + months.at(static_cast<std::size_t>(parts.tm_mon)) + " " +
         std::string(digits.data(), length);
}

void add_line(std::string& head, std::string_view name, std::string_view value) {
  head += name;
  head += ": ";
  // A value may quote what a client sent; a line break in it would start a header of the client's choice.
  std::ranges::copy_if(value, std::back_inserter(head),
                       [](char c) { return static_cast<unsigned char>(c) >= 0x20 && c != 0x7F; });
  head += "\r\n";
}

}  // namespace

Answer to_answer(Response response) {
  Answer answer;
  answer.status = response.status;
  answer.content_type = std::move(response.content_type);
  answer.headers = std::move(response.headers);
  answer.body = std::make_shared<const std::string>(std::move(response.body));
  return answer;
}

std::string render_head(const Answer& answer, Framing framing) {
  std::string head = "HTTP/1.1 " + std::to_string(answer.status) + " ";
  head += reason_phrase(answer.status);
  head += "\r\n";
  add_line(head, "Date", http_date(std::time(nullptr)));
  add_line(head, "Cache-Control", answer.cache_control);
  for (const auto& [name, value] : answer.headers) add_line(head, name, value);
  const bool bodiless = answer.status == 204 || answer.status == 304;
  if (!bodiless) add_line(head, "Content-Type", answer.content_type);
  if (!bodiless && framing != Framing::stream) {
    add_line(head, "Content-Length", std::to_string(answer.body->size()));
  }
  add_line(head, "Connection", framing == Framing::keep_alive ? "keep-alive" : "close");
  head += security_headers();
  head += "\r\n";
  return head;
}

}  // namespace spar::http
