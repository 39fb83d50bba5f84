#include "runner/session.hpp"

#include <fcntl.h>
#include <sys/random.h>

#include <algorithm>
#include <memory>

#include "runner/framing.hpp"
#include "runner/system_call.hpp"

namespace spar::runner {
namespace {

using std::chrono::nanoseconds;

/// From here on, a result's copies might not fit in what the submission has left of its memory.
constexpr std::size_t large_result = 64U << 10U;

std::uint64_t make_nonce() {
  std::uint64_t nonce = 0;
  check(getrandom(&nonce, sizeof nonce, 0), "getrandom");
  return nonce | 1U;  // 0 is the ready message's
}

bool is_value(const Result& result) {
  return result.status == static_cast<std::uint8_t>(wire::ResultStatus::ready_or_value) ||
         result.status == static_cast<std::uint8_t>(wire::ResultStatus::last_value);
}

class Session {
 public:
  Session(SlotContext& slot, const wire::SessionRequest& request, const Answer& answer,
          std::unique_ptr<Execution> prepared)
      : slot_(slot), request_(request), answer_(answer), prepared_(std::move(prepared)) {}

  void serve(const std::vector<std::string_view>& frames) {
    const bool ready = start([this](const wire::Outcome& outcome, const wire::Parts& payload) {
      answer_({{"answer", "started"}, {"outcome", outcome}}, payload);
    });
    std::uint32_t limits_hit = 0;
    for (std::uint32_t index = 0; ready && index < frames.size() && limits_hit < request_.stop_after_limits;
         ++index) {
      const auto report = [this, index, &limits_hit](const wire::Outcome& outcome,
                                                     const wire::Parts& payload) {
        if (outcome.limit_hit != LimitHit::none) ++limits_hit;
        answer_({{"answer", "frame"}, {"index", index}, {"outcome", outcome}}, payload);
      };
      // A driver that does not come up again is a fact about this frame.
      if (!driver_ && !start([&report, this](const wire::Outcome& o, const wire::Parts& p) {
            if (!driver_) report(o, p);
          }))
        continue;
      serve_frame(frames[index], report);
    }
    end_driver();
    answer_({{"answer", "finished"}}, {});
  }

 private:
  template <class Report>
  bool start(const Report& report) {
    driver_ = prepared_driver();
    if (driver_) return conclude_start(report);
    driver_ = new_driver();
    if (!driver_->refusal().empty()) {
      wire::Outcome outcome;
      outcome.result_status = static_cast<std::uint32_t>(wire::ResultStatus::misuse);
      const std::string why = driver_->refusal();
      outcome.result_size = why.size();
      driver_.reset();
      report(outcome, {why});
      return false;
    }
    driver_->wait();
    return conclude_start(report);
  }

  template <class Report>
  bool conclude_start(const Report& report) {
    const bool ready = conclude(0, report);
    if (!ready && driver_) end_driver();
    return ready;
  }

  /// The one that was prepared, started; null where it is not fit for it. Nothing of the submission has been
  /// run then, so that another one can begin as if it were the first.
  std::unique_ptr<Execution> prepared_driver() {
    auto driver = std::move(prepared_);
    if (driver && !driver->take_over(request_.start_limits)) {
      driver.reset();
      clear_slot(slot_);
    }
    return driver;
  }

  [[nodiscard]] std::unique_ptr<Execution> new_driver() const {
    wire::Command command = request_.command;
    command.limits = request_.start_limits;
    return std::make_unique<Execution>(slot_, command,
                                       Streams{.input = slot_.nothing.get(), .channel = true});
  }

  template <class Report>
  void serve_frame(std::string_view frame, const Report& report) {
    const std::uint64_t nonce = make_nonce();
    driver_->begin(request_.command.limits);
    driver_->feed(frame_for_driver(frame, nonce));
    driver_->wait();
    conclude(nonce, report);
  }

  /// Tells what came of the frame (or of the start); whether the driver answered and goes on.
  template <class Report>
  bool conclude(std::uint64_t nonce, const Report& report) {
    const std::optional<ByteBuffer> raw =
        driver_->limit_hit() == LimitHit::none ? driver_->take_result() : std::nullopt;
    Result result;
    if (raw) result = parse_result(raw->view());
    // More than one result at a time is not the driver's doing either.
    const bool forged =
        raw && (result.nonce != nonce || raw->size() != result_header_size + result.bytes.size());
    const bool last = raw && result.status == static_cast<std::uint8_t>(wire::ResultStatus::last_value);
    const bool as_value = raw && !forged && is_value(result);
    // Whatever outlives its frame would be a channel to the next one, and its CPU time nobody's.
    const bool survivors = !request_.resident && slot_.meter->live_processes() > 1;
    // A fork is gone with what it did; a resident driver in which a case has failed may hold anything.
    const bool sound = as_value || (nonce != 0 && !request_.resident);
    const bool renewed = last || (nonce != 0 && request_.process_per_frame);
    const bool goes_on = raw && !forged && driver_->running() && !survivors && sound && !renewed;
    if (!goes_on) driver_->finish();
    ByteBuffer output;
    ByteBuffer errors;
    wire::Outcome outcome = driver_->outcome(output, errors);
    if (!goes_on) driver_.reset();
    if (forged) {
      outcome.result_status = static_cast<std::uint32_t>(wire::ResultStatus::misuse);
      result.bytes = "the program wrote to the channel that is reserved for its results";
    } else if (nonce == 0 && as_value && survivors) {
      outcome.result_status = static_cast<std::uint32_t>(wire::ResultStatus::misuse);
      result.bytes =
          "the solution leaves threads or processes running once it is loaded; start them where they are "
          "needed";
    } else if (raw && (nonce != 0 || !as_value || goes_on)) {  // one that says "ready" and ends was not
      apply_result(result, outcome);
    }
    outcome.result_size = result.bytes.size();
    if (result.bytes.size() > large_result) slot_.meter->lift();
    report(outcome, {output.view(), errors.view(), result.bytes});
    return goes_on && as_value;
  }

  void apply_result(Result& result, wire::Outcome& outcome) const {
    outcome.result_status = result.status;
    // The frame was answered: how its driver ended afterwards, by our own hand perhaps, says nothing about
    // it.
    outcome.exit_code.reset();
    outcome.signal.reset();
    if (result.status == static_cast<std::uint8_t>(wire::ResultStatus::died)) {
      apply_death(result.bytes, outcome);
      result.bytes.clear();
    } else if (is_value(result)) {
      outcome.exit_code = 0;
    }
    const nanoseconds doubt = slot_.meter->doubt();
    if (doubt == nanoseconds(0)) return;
    const nanoseconds told(
        static_cast<std::int64_t>(std::min<std::uint64_t>(result.cpu_ns, std::uint64_t{1} << 62U)));
    if (outcome.cpu_time <= told + doubt) outcome.cpu_time = told;
    outcome.memory =
        std::max(outcome.memory, Bytes{std::min(result.peak_bytes, request_.command.limits.memory.count)});
  }

  void end_driver() {
    if (!driver_) return;
    driver_->finish();
    driver_.reset();
  }

  SlotContext& slot_;
  const wire::SessionRequest& request_;
  const Answer& answer_;
  std::unique_ptr<Execution> prepared_;  ///< until it is taken over, by the first start
  std::unique_ptr<Execution> driver_;
};

}  // namespace

void serve_session(SlotContext& slot, const wire::SessionRequest& request, std::string_view payload,
                   const Answer& answer, std::unique_ptr<Execution> prepared) {
  const auto frames = split_frames(payload, request.frames);
  Session(slot, request, answer, std::move(prepared)).serve(frames);
}

}  // namespace spar::runner
