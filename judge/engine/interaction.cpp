#include "judge/engine/interaction.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>
#include <system_error>

#include "runner/wire/unique_fd.hpp"

namespace spar::engine {
namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr std::size_t most_on_the_way = 64U << 10U;  // bytes between the two pipes of a direction
constexpr std::size_t most_kept = 64U << 10U;        // of what the submission writes
constexpr std::size_t longest_transcript = 4U << 10U;
// Who closes its stdout mostly ends with it. That end is awaited a little before the other side is told, so
// that what the other does because of it comes after it.
constexpr auto patience = 100ms;

/// Writing where nobody reads is an error number here, not a signal.
class NoBrokenPipeSignal {
 public:
  NoBrokenPipeSignal() {
    sigemptyset(&broken_pipe_);
    sigaddset(&broken_pipe_, SIGPIPE);
    ::pthread_sigmask(SIG_BLOCK, &broken_pipe_, &before_);
  }
  NoBrokenPipeSignal(const NoBrokenPipeSignal&) = delete;
  NoBrokenPipeSignal& operator=(const NoBrokenPipeSignal&) = delete;
  ~NoBrokenPipeSignal() {
    constexpr timespec at_once{0, 0};
    if (::sigismember(&before_, SIGPIPE) == 0)
      while (::sigtimedwait(&broken_pipe_, nullptr, &at_once) > 0) continue;
    ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  }

 private:
  sigset_t broken_pipe_{};
  sigset_t before_{};
};

struct Ends {
  UniqueFd read, write;
};

Ends make_pipe() {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0)
    throw std::system_error(errno, std::generic_category(), "pipe for an interaction");
  return {UniqueFd(ends[0]), UniqueFd(ends[1])};
}

void set_nonblocking(const UniqueFd& end) { ::fcntl(end.get(), F_SETFL, O_NONBLOCK); }

/// Bytes on their way from one side to the other.
class Direction {
 public:
  /// `speaker_must_live`: what nobody reads any more is dropped, rather than told to the speaker.
  Direction(std::uint64_t limit, bool speaker_must_live)
      : limit_(limit), speaker_must_live_(speaker_must_live) {}

  /// Joins the judge's ends; gives the speaker's stdout and the listener's stdin.
  std::pair<UniqueFd, UniqueFd> open() {
    Ends from = make_pipe();
    Ends to = make_pipe();
    from_ = std::move(from.read);
    to_ = std::move(to.write);
    set_nonblocking(from_);
    set_nonblocking(to_);
    return {std::move(from.write), std::move(to.read)};
  }

  [[nodiscard]] pollfd watch_source() const {
    const bool room = on_the_way_.size() < most_on_the_way;
    return {room ? from_.get() : -1, POLLIN, 0};
  }
  /// An end without readers is news even when there is nothing to write.
  [[nodiscard]] pollfd watch_sink() const {
    return {to_.get(), static_cast<short>(on_the_way_.empty() ? 0 : POLLOUT), 0};
  }

  /// Reads what is there, and tells of it.
  template <class Tell>
  void read(const Tell& tell) {
    std::array<char, most_on_the_way> buffer;
    const ssize_t got = ::read(from_.get(), buffer.data(), most_on_the_way - on_the_way_.size());
    if (got < 0 && (errno == EAGAIN || errno == EINTR)) return;
    if (got <= 0) return from_.reset(), stopped();
    const auto count = static_cast<std::size_t>(got);
    const std::string_view text(buffer.data(), std::min<std::uint64_t>(count, limit_ - passed_));
    passed_ += text.size();
    tell(text);
    if (to_) on_the_way_ += text;
    if (text.size() == count) return;
    over_ = true;
    from_.reset();
    stopped();
  }

  void write() {
    const ssize_t written =
        on_the_way_.empty() ? 0 : ::write(to_.get(), on_the_way_.data(), on_the_way_.size());
    if (written > 0) on_the_way_.erase(0, static_cast<std::size_t>(written));
    if (written < 0 && errno == EPIPE) sink_closed();
  }
  void sink_closed() {
    to_.reset();
    on_the_way_.clear();
    stopped();
  }

  /// Passes an end on, once all is delivered and the side that stopped has ended (or was waited for).
  void settle(bool speaker_ended, bool listener_ended) {
    const bool waited = stopped_ && Clock::now() - *stopped_ >= patience;
    if (!from_ && on_the_way_.empty() && (speaker_ended || waited)) to_.reset();
    if (!to_ && !speaker_must_live_ && (listener_ended || waited)) from_.reset();
  }
  /// How long settle() would wait.
  [[nodiscard]] std::optional<Clock::duration> until_settled() const {
    const bool open = (from_ && !speaker_must_live_) || (to_ && on_the_way_.empty());
    if (!stopped_ || !open) return std::nullopt;
    return std::max<Clock::duration>(patience - (Clock::now() - *stopped_), 0ms);
  }
  [[nodiscard]] bool over() const { return over_; }

 private:
  void stopped() {
    if (!stopped_) stopped_ = Clock::now();
  }

  std::uint64_t limit_;
  bool speaker_must_live_;
  std::uint64_t passed_ = 0;
  bool over_ = false;
  std::string on_the_way_;
  UniqueFd from_, to_;
  std::optional<Clock::time_point> stopped_;  ///< when the first of the two ends was found closed
};

class Conversation {
 public:
  Conversation(const Talker& submission, const Talker& interactor)
      : submission_(submission),
        interactor_(interactor),
        questions_(submission.request.command.limits.output.count, false),
        answers_(interactor.request.command.limits.output.count, true) {}

  Expected<Interaction> hold() {
    if (auto begun = begin(); !begun) return tl::unexpected(begun.error());
    while (!of_submission_ || !of_interactor_)
      if (auto moved = move(); !moved) return tl::unexpected(moved.error());
    return conclude();
  }

 private:
  Expected<void> begin() {
    auto [submission_out, interactor_in] = questions_.open();
    auto [interactor_out, submission_in] = answers_.open();
    if (auto begun = interactor_.slot->begin(interactor_.request, interactor_.files, interactor_in.get(),
                                             interactor_out.get());
        !begun)
      return begun;
    return submission_.slot->begin(submission_.request, submission_.files, submission_in.get(),
                                   submission_out.get());
  }

  Expected<void> move() {
    std::array<pollfd, 6> watched{pollfd{of_submission_ ? -1 : submission_.slot->news(), POLLIN, 0},
                                  pollfd{of_interactor_ ? -1 : interactor_.slot->news(), POLLIN, 0},
                                  questions_.watch_source(),
                                  questions_.watch_sink(),
                                  answers_.watch_source(),
                                  answers_.watch_sink()};
    if (::poll(watched.data(), watched.size(), time_to_wait()) < 0 && errno != EINTR)
      throw std::system_error(errno, std::generic_category(), "poll of an interaction");
    carry(questions_, watched[2], watched[3], true);
    carry(answers_, watched[4], watched[5], false);
    if (watched[0].revents != 0)
      if (auto ended = take(submission_, of_submission_); !ended) return ended;
    if (watched[1].revents != 0)
      if (auto ended = take(interactor_, of_interactor_); !ended) return ended;
    questions_.settle(of_submission_.has_value(), of_interactor_.has_value());
    answers_.settle(of_interactor_.has_value(), of_submission_.has_value());
    return {};
  }

  [[nodiscard]] int time_to_wait() const {
    std::optional<Clock::duration> shortest;
    for (const auto& left : {questions_.until_settled(), answers_.until_settled()})
      if (left) shortest = std::min(shortest.value_or(*left), *left);
    if (!shortest) return -1;
    return static_cast<int>(std::chrono::ceil<std::chrono::milliseconds>(*shortest).count());
  }

  void carry(Direction& direction, const pollfd& source, const pollfd& sink, bool by_submission) {
    if (source.revents != 0) direction.read([&](std::string_view text) { record(text, by_submission); });
    if ((sink.revents & POLLERR) != 0) return direction.sink_closed();
    if (source.revents != 0 || (sink.revents & POLLOUT) != 0) direction.write();
  }

  void record(std::string_view text, bool by_submission) {
    if (by_submission) said_.append(text.substr(0, most_kept - std::min(most_kept, said_.size())));
    const auto kept = text.substr(0, longest_transcript - recorded_);
    if (kept.empty()) return;
    recorded_ += kept.size();
    if (transcript_.empty() || transcript_.back().by_submission != by_submission)
      transcript_.push_back({by_submission, {}});
    transcript_.back().text += kept;
  }

  static Expected<void> take(const Talker& talker, std::optional<Execution>& into) {
    auto ended = talker.slot->finish();
    if (!ended) return tl::unexpected(ended.error());
    into = std::move(*ended);
    return {};
  }

  static void mark_if_over(Execution& execution, const Direction& direction) {
    if (!direction.over()) return;
    execution.outcome.truncated = true;
    if (execution.outcome.limit_hit == LimitHit::none) execution.outcome.limit_hit = LimitHit::output;
  }

  Interaction conclude() {
    Interaction whole{.submission = std::move(*of_submission_),
                      .interactor = std::move(*of_interactor_),
                      .submission_ended_first = false,
                      .transcript = std::move(transcript_)};
    whole.submission_ended_first = whole.submission.outcome.ended < whole.interactor.outcome.ended;
    whole.submission.output = std::move(said_);
    mark_if_over(whole.submission, questions_);
    mark_if_over(whole.interactor, answers_);
    return whole;
  }

  const Talker& submission_;
  const Talker& interactor_;
  Direction questions_;  ///< of the submission
  Direction answers_;    ///< of the interactor
  std::optional<Execution> of_submission_, of_interactor_;
  std::string said_;
  std::vector<Said> transcript_;
  std::size_t recorded_ = 0;
};

}  // namespace

Expected<Interaction> interact(const Talker& submission, const Talker& interactor) {
  const NoBrokenPipeSignal quiet;
  try {
    return Conversation(submission, interactor).hold();
  } catch (const std::system_error& error) {
    return fail(ErrorCode::internal, error.what());
  }
}

}  // namespace spar::engine
