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

namespace spar::driver {

inline constexpr int frames = 3;
inline constexpr int results = 4;
enum Status : unsigned char { value = 0, complaint = 1, died = 2, misuse = 3 };

/// What serves one frame: arguments in, the answer's JSON out.
using Serve = std::function<std::string(Reader&)>;

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

inline std::string describe(const std::exception& error) {
  int failed = 0;
  const std::unique_ptr<char, void (*)(void*)> name(
      abi::__cxa_demangle(typeid(error).name(), nullptr, nullptr, &failed), std::free);
  return std::string(failed == 0 ? name.get() : typeid(error).name()) + ": " + error.what();
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
  } catch (const std::exception& error) {
    status = complaint;
    text = "uncaught exception " + describe(error);
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
  else if (WIFSIGNALED(status))
    write_result(nonce, died, "signal " + std::to_string(WTERMSIG(status)), usage);
  else
    write_result(nonce, died, "exit " + std::to_string(WEXITSTATUS(status)), usage);
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

template <class Tuple>
void decode_arguments(Reader& in, Tuple& arguments, const std::vector<std::string>& names) {
  in.expect('[');
  std::apply(
      [&](auto&... argument) {
        std::size_t index = 0;
        const auto one = [&](auto& target) {
          if (index > 0) in.expect(',');
          try {
            decode(in, target);
          } catch (const BadValue& error) {
            throw BadValue("argument '" + (index < names.size() ? names[index] : "?") + "': " + error.what());
          }
          ++index;
        };
        (one(argument), ...);
      },
      arguments);
  in.expect(']');
}

template <class Result, class Call>
std::string encoded_result(Call&& call) {
  std::string out;
  if constexpr (std::is_void_v<Result>) {
    call();
    out = "null";
  } else {
    encode(out, call());
  }
  return out;
}

/// `Mutated` is the index of the argument that is the answer, or -1 for the returned value.
template <int Mutated, class Result, class... Parameters>
int serve_function(Result (*function)(Parameters...), const std::vector<std::string>& names) {
  if (sizeof...(Parameters) != names.size()) {
    write_result(0, misuse,
                 "the function takes " + std::to_string(sizeof...(Parameters)) +
                     " parameters, the problem passes " + std::to_string(names.size()));
    return 0;
  }
  return serve_frames([function, &names](Reader& in) {
    std::tuple<std::decay_t<Parameters>...> arguments;
    decode_arguments(in, arguments, names);
    const auto call = [&]() -> Result {
      return std::apply(
          [&](auto&... argument) -> Result { return function(static_cast<Parameters&&>(argument)...); },
          arguments);
    };
    if constexpr (Mutated >= 0) {
      call();
      std::string out;
      encode(out, std::get<static_cast<std::size_t>(Mutated)>(arguments));
      return out;
    } else {
      return encoded_result<Result>(call);
    }
  });
}

/// Becomes whatever type the constructor's parameter has; `Owner` itself is left out, or copying would be a
/// candidate.
template <class Owner>
struct Argument {
  Reader* in;
  template <class T>
  requires(!std::same_as<std::decay_t<T>, Owner>) operator T() const {  // NOLINT: the conversion is the point
    T result{};
    decode(*in, result);
    return result;
  }
};

/// A class under test, its methods registered by name.
template <class Owner, std::size_t ConstructorArity>
class Class {
 public:
  explicit Class(std::string name) : name_(std::move(name)) {}

  template <class Result, class... Parameters>
  Class& method(const std::string& name, Result (Owner::*function)(Parameters...)) {
    return add<Result, Parameters...>(name, function);
  }
  template <class Result, class... Parameters>
  Class& method(const std::string& name, Result (Owner::*function)(Parameters...) const) {
    return add<Result, Parameters...>(name, function);
  }

  int serve() {
    return serve_frames([this](Reader& in) {
      std::unique_ptr<Owner> instance;
      std::string out = "[";
      in.expect('[');
      do {
        in.expect('[');
        const std::string called = in.string();
        in.expect(',');
        if (out.size() > 1) out += ',';
        out += called == name_ ? construct(in, instance) : call(called, in, *instance);
        in.expect(']');
      } while (in.take(','));
      return out + "]";
    });
  }

 private:
  template <class Result, class... Parameters, class Function>
  Class& add(const std::string& name, Function function) {
    methods_[name] = [function](Reader& in, Owner& instance) {
      std::tuple<std::decay_t<Parameters>...> arguments;
      decode_arguments(in, arguments, {});
      return encoded_result<Result>([&]() -> Result {
        return std::apply(
            [&](auto&... argument) -> Result {
              return (instance.*function)(static_cast<Parameters&&>(argument)...);
            },
            arguments);
      });
    };
    return *this;
  }

  std::string construct(Reader& in, std::unique_ptr<Owner>& instance) {
    in.expect('[');
    instance = make(in, std::make_index_sequence<ConstructorArity>());
    in.expect(']');
    return "null";
  }

  template <std::size_t... Index>
  static std::unique_ptr<Owner> make(Reader& in, std::index_sequence<Index...>) {
    // Braces: the arguments are read from left to right.
    return std::unique_ptr<Owner>(
        new Owner{(static_cast<void>(Index > 0 ? (in.expect(','), 0) : 0), Argument<Owner>{&in})...});
  }

  std::string call(const std::string& name, Reader& in, Owner& instance) {
    const auto found = methods_.find(name);
    if (found == methods_.end()) throw BadValue("there is no method '" + name + "'");
    return found->second(in, instance);
  }

  std::string name_;
  std::map<std::string, std::function<std::string(Reader&, Owner&)>> methods_;
};

}  // namespace spar::driver
