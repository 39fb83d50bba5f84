// The C++ driver: serves cases to a solution, each in a process of its own. Read by the precompiled header,
// so that a solution compiles as fast as it would alone. The protocol is that of runner/wire/protocol.hpp
// ("session").
#pragma once

#include <bits/stdc++.h>
#include <cxxabi.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "spar/json.hpp"
#include "spar/nodes.hpp"

namespace spar::driver {

inline constexpr int frames = 3;
inline constexpr int results = 4;
enum Status : unsigned char { value = 0, complaint = 1, died = 2, misuse = 3 };

/// What serves one frame: arguments in, the answer's JSON out.
using Serve = std::function<Text(Reader&)>;

inline bool read_exactly(int descriptor, void* into, std::size_t size) {
  auto* at = static_cast<char*>(into);
  while (size > 0) {
    const ssize_t got = ::read(descriptor, at, size);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return false;
    at += got;
    size -= static_cast<std::size_t>(got);
  }
  return true;
}

inline void write_all(int descriptor, std::string_view data) {
  while (!data.empty()) {
    const ssize_t written = ::write(descriptor, data.data(), data.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) ::_exit(1);
    data.remove_prefix(static_cast<std::size_t>(written));
  }
}

template <class T>
void append(std::string& to, T number) {
  std::array<char, sizeof number> bytes{};
  std::memcpy(bytes.data(), &number, sizeof number);
  to.append(bytes.data(), bytes.size());
}

inline void write_result(std::uint64_t nonce, unsigned char status, std::string_view text,
                         const rusage& usage = {}) {
  std::string message;
  append(message, nonce);
  append(message, status);
  const auto nanoseconds = [](const timeval& t) {
    return static_cast<std::uint64_t>(t.tv_sec) * 1'000'000'000U +
           static_cast<std::uint64_t>(t.tv_usec) * 1000U;
  };
  append(message, nanoseconds(usage.ru_utime) + nanoseconds(usage.ru_stime));
  append(message, static_cast<std::uint64_t>(usage.ru_maxrss) * 1024U);
  append(message, static_cast<std::uint32_t>(text.size()));
  message += text;
  write_all(results, message);
}

[[gnu::cold, gnu::noinline]] inline std::string describe(const std::exception& error) {
  int failed = 0;
  char* const name = abi::__cxa_demangle(typeid(error).name(), nullptr, nullptr, &failed);
  std::string text =
      joined({"uncaught exception ", failed == 0 ? name : typeid(error).name(), ": ", error.what()});
  std::free(name);
  return text;
}

/// One case, in its own process: never returns.
[[noreturn]] inline void serve_case(const Serve& serve, const std::string& frame, int channel) {
  unsigned char status = value;
  std::string text;
  try {
    Reader arguments(frame);
    text = serve(arguments);
  } catch (const BadValue& error) {
    status = misuse;
    text = error.what();
  } catch (const BadAnswer& error) {
    status = complaint;
    text = error.what();
  } catch (const std::exception& error) {
    status = complaint;
    text = describe(error);
  } catch (...) {
    status = complaint;
    text = "uncaught exception that is no std::exception";
  }
  std::cout.flush();
  std::clog.flush();
  std::fflush(nullptr);
  std::string message;
  append(message, status);
  append(message, static_cast<std::uint32_t>(text.size()));
  write_all(channel, message + text);
  ::_exit(0);
}

/// The child's answer, or nothing when it ended without one. Its own children may hold the channel open.
inline std::optional<std::string> read_answer(int channel, pid_t process) {
  const int watched = static_cast<int>(::syscall(SYS_pidfd_open, process, 0));
  std::string data;
  std::vector<char> buffer(1U << 16U);
  std::optional<std::string> answer;
  for (;;) {
    std::array<pollfd, 2> ready{pollfd{channel, POLLIN, 0}, pollfd{watched, POLLIN, 0}};
    if (::poll(ready.data(), ready.size(), -1) < 0) continue;
    if ((ready[0].revents & (POLLIN | POLLHUP)) == 0) break;  // it ended, and nothing is left in the channel
    const ssize_t got = ::read(channel, buffer.data(), buffer.size());
    if (got <= 0) break;
    data.append(buffer.data(), static_cast<std::size_t>(got));
    std::uint32_t length = 0;
    if (data.size() >= 5) std::memcpy(&length, data.data() + 1, sizeof length);
    if (data.size() >= 5 + std::size_t{length} && data.size() >= 5) {
      answer = std::move(data);
      break;
    }
  }
  ::close(watched);
  return answer;
}

inline void answer_for(pid_t process, int channel, std::uint64_t nonce) {
  const std::optional<std::string> answer = read_answer(channel, process);
  int status = 0;
  rusage usage{};
  while (::wait4(process, &status, 0, &usage) < 0 && errno == EINTR) continue;
  if (answer)
    write_result(nonce, static_cast<unsigned char>((*answer)[0]), std::string_view(*answer).substr(5), usage);
  else
    write_result(nonce, died,
                 WIFSIGNALED(status)
                     ? joined({"signal ", Digits(static_cast<std::size_t>(WTERMSIG(status)))})
                     : joined({"exit ", Digits(static_cast<std::size_t>(WEXITSTATUS(status)))}),
                 usage);
}

/// Serves frames until there are no more. Returns main's result.
inline int serve_frames(const Serve& serve) {
  write_result(0, value, {});
  for (std::uint32_t length = 0; read_exactly(frames, &length, sizeof length);) {
    std::string frame(length, '\0');
    if (!read_exactly(frames, frame.data(), length)) return 0;
    std::array<int, 2> channel{};
    if (::pipe(channel.data()) != 0) return 1;
    const pid_t process = ::fork();
    if (process < 0) return 1;
    if (process == 0) {
      for (const int descriptor : {frames, results, channel[0]}) ::close(descriptor);
      serve_case(serve, frame, channel[1]);
    }
    ::close(channel[1]);
    // Read after the fork: the user's code never has the nonce.
    std::uint64_t nonce = 0;
    if (!read_exactly(frames, &nonce, sizeof nonce)) return 0;
    answer_for(process, channel[0], nonce);
    ::close(channel[0]);
  }
  return 0;
}

}  // namespace spar::driver

#include "spar/bind.hpp"
