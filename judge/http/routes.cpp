#include "judge/http/routes.hpp"

#include <algorithm>
#include <charconv>

#include "judge/engine/isolation.hpp"
#include "judge/engine/libraries.hpp"
#include "judge/engine/whole_case.hpp"
#include "judge/http/markdown.hpp"
#include "judge/practice/attempts.hpp"
#include "judge/practice/catalogue.hpp"
#include "judge/toolchains/libraries.hpp"
#include "judge/toolchains/stub.hpp"

namespace spar::http {
namespace {

using nlohmann::json;
using store::Purpose;

constexpr const char* base = "/api/v1";

Response answer(const json& body, int status = 200) {
  return {.status = status,
          .content_type = "application/json",
          .body = body.dump(-1, ' ', false, json::error_handler_t::replace),
          .events = {}};
}

/// Runs a handler that may end in an Error.
template <class Handle>
Router::Handler handler(Handle handle) {
  return [handle](const Request& request) -> Response {
    Expected<Response> response = handle(request);
    return response ? std::move(*response) : problem_response(response.error());
  };
}

Expected<std::int64_t> whole_number(const std::string& text, const std::string& what) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size())
    return fail(ErrorCode::bad_input, "'" + text + "' is no " + what + "; give a whole number");
  return value;
}

Expected<json> read_object(const std::string& body) {
  json object = json::parse(body, nullptr, false);
  if (object.is_object()) return object;
  return fail(ErrorCode::bad_input, "the body must be a JSON object");
}

Expected<std::string> text_member(const json& object, const char* name) {
  const auto found = object.find(name);
  if (found != object.end() && found->is_string()) return found->get<std::string>();
  return fail(ErrorCode::bad_input, std::string("the body needs a string '") + name + "'");
}

json samples_of(const bank::Problem& problem) {
  json samples = json::array();
  for (const auto& test : problem.cases) {
    if (!test.sample) continue;
    const json input = problem.kind == bank::Kind::program ? json{{"input", test.input_text}} : test.input;
    samples.push_back({{"name", test.name}, {"text", bank::render_example(problem, test)}, {"input", input}});
  }
  return samples;
}

class Routes {
 public:
  explicit Routes(Services& services) : services_(services) {}

  Expected<Response> health() {
    const auto level = services_.engine.isolation_level();
    if (!level) return tl::unexpected(level.error());
    return answer({{"version", services_.version},
                   {"isolation_level", *level},
                   {"slots", services_.engine.slots()},
                   {"protection", engine::describe_isolation(*level).protection}});
  }

  Expected<Response> problems(const Request& request) {
    const auto asked = [&](const char* name) {
      const auto found = request.query.find(name);
      return found == request.query.end() ? std::string() : found->second;
    };
    const auto known = catalogue();
    const auto problems = known.find({.words = asked("q"),
                                      .topic = asked("topic"),
                                      .difficulty = asked("difficulty"),
                                      .kind = asked("kind"),
                                      .status = asked("status"),
                                      .list = asked("list")});
    if (!problems) return tl::unexpected(problems.error());
    json list = json::array();
    for (const auto* problem : *problems) list.push_back(known.summary(*problem));
    return answer({{"problems", list}});
  }

  Expected<Response> lists() { return answer({{"lists", catalogue().lists()}}); }

  Expected<Response> problem(const Request& request) {
    const auto found = services_.bank.find(request.parameters.at("slug"));
    if (!found) return tl::unexpected(found.error());
    const bank::Problem& problem = **found;
    json stubs = json::object();
    for (const auto& [id, toolchain] : services_.engine.toolchains().all())
      if (toolchains::serves(toolchain, problem)) stubs[id] = toolchains::render_stub(toolchain, problem);
    json body = catalogue().summary(problem);
    body.update(
        {{"statement_html", render_markdown(problem.statement)},
         {"samples", samples_of(problem)},
         {"stubs", stubs},
         {"hints", problem.hints.size()},
         {"limits",
          {{"cpu_ns", problem.limits.cpu_time.count()}, {"memory_bytes", problem.limits.memory.count}}},
         {"complexity",
          {{"time", problem.time_complexity},
           {"space", problem.space_complexity},
           {"size", problem.size ? json(problem.size->meaning) : json()}}},
         {"has_editorial", !problem.editorial.empty()}});
    body.update(engine::requirements_json(services_.engine, problem));
    return answer(body);
  }

  Expected<Response> hint(const Request& request) {
    const auto problem = services_.bank.find(request.parameters.at("slug"));
    if (!problem) return tl::unexpected(problem.error());
    const auto number = whole_number(request.parameters.at("number"), "hint's number");
    if (!number) return tl::unexpected(number.error());
    const int wanted = static_cast<int>(std::clamp<std::int64_t>(*number, 0, 1000));
    const auto hint = practice::take_hint(services_.store, store::local_user, **problem, wanted);
    if (!hint) return tl::unexpected(hint.error());
    return answer({{"number", wanted}, {"html", render_markdown(*hint)}});
  }

  Expected<Response> editorial(const Request& request) {
    const auto problem = services_.bank.find(request.parameters.at("slug"));
    if (!problem) return tl::unexpected(problem.error());
    if ((*problem)->editorial.empty())
      return fail(ErrorCode::not_found, "'" + (*problem)->slug + "' has no editorial");
    json follow_up = json::array();
    for (const auto& one : (*problem)->follow_up)
      follow_up.push_back({{"question", one.question}, {"answer", one.answer}});
    return answer({{"html", render_markdown((*problem)->editorial)}, {"follow_up", follow_up}});
  }

  Expected<Response> languages() {
    json list = json::array();
    for (const auto& [id, language] : services_.engine.languages())
      list.push_back({{"id", id},
                      {"name", language.toolchain->name},
                      {"version", language.version},
                      {"available", language.available},
                      {"install", language.toolchain->install},
                      {"extension", language.toolchain->extension},
                      {"libraries", engine::libraries_json(services_.engine, language)}});
    return answer({{"languages", list}});
  }

  Expected<Response> attempts(const Request& request) {
    const auto wanted = request.query.find("problem");
    json list = json::array();
    const auto problem = wanted == request.query.end() ? std::nullopt : std::optional(wanted->second);
    for (const auto& attempt : services_.store.attempts(store::local_user, problem, 100))
      list.push_back(practice::to_json(attempt));
    return answer({{"attempts", list}});
  }

  Expected<Response> start_attempt(const Request& request) {
    const auto body = read_object(request.body);
    if (!body) return tl::unexpected(body.error());
    const auto slug = text_member(*body, "problem");
    if (!slug) return tl::unexpected(slug.error());
    const auto language = text_member(*body, "language");
    if (!language) return tl::unexpected(language.error());
    const auto problem = services_.bank.find(*slug);
    if (!problem) return tl::unexpected(problem.error());
    if (const auto serves = toolchains::find_serving(services_.engine.toolchains(), **problem, *language);
        !serves)
      return tl::unexpected(serves.error());
    // No timer runs for what could not be judged.
    if (!(*problem)->required_libraries.empty())
      if (auto able = can_judge(**problem, *language); !able) return tl::unexpected(able.error());
    const std::lock_guard guard(attempts_mutex_);  // two clicks must not open two attempts
    const auto [attempt, started] =
        practice::start_or_resume(services_.store, store::local_user, **problem, *language);
    return answer(practice::to_json(attempt), started ? 201 : 200);
  }

  Expected<Response> finish_attempt(const Request& request) {
    const auto id = whole_number(request.parameters.at("id"), "attempt");
    if (!id) return tl::unexpected(id.error());
    const auto attempt = services_.store.finish_attempt(*id, "given_up");
    if (!attempt) return tl::unexpected(attempt.error());
    return answer(practice::to_json(*attempt));
  }

  Expected<Response> submissions(const Request& request) {
    store::HistoryFilter filter;
    filter.purpose = Purpose::submission;
    if (const auto problem = request.query.find("problem"); problem != request.query.end())
      filter.problem = problem->second;
    if (const auto limit = request.query.find("limit"); limit != request.query.end()) {
      const auto number = whole_number(limit->second, "limit");
      if (!number) return tl::unexpected(number.error());
      filter.limit = static_cast<int>(std::clamp<std::int64_t>(*number, 1, 500));
    }
    json list = json::array();
    for (const auto& judgement : services_.store.history(filter))
      list.push_back(engine::to_json(judgement, true));
    return answer({{"submissions", list}});
  }

  Expected<Response> add(Purpose purpose, const Request& request) {
    auto what = read_new(purpose, request);
    if (!what) return tl::unexpected(what.error());
    const auto judgement = services_.store.add(*what);
    services_.wake_workers();
    const auto wait = request.query.find("wait");
    if (wait == request.query.end() || wait->second != "true")
      return answer(engine::to_json(judgement, false), 202);
    const auto done = services_.follow.wait(purpose, judgement.id);
    if (!done) return tl::unexpected(done.error());
    return answer(engine::to_json(*done, false));
  }

  Expected<Response> judgement(Purpose purpose, const Request& request) {
    const auto id = whole_number(request.parameters.at("id"), "id");
    if (!id) return tl::unexpected(id.error());
    const auto found = services_.store.judgement(purpose, *id);
    if (!found) return tl::unexpected(found.error());
    return answer(engine::to_json(*found, false));
  }

  Expected<Response> whole_case(Purpose purpose, const Request& request) {
    const auto id = whole_number(request.parameters.at("id"), "id");
    if (!id) return tl::unexpected(id.error());
    const auto index = whole_number(request.parameters.at("index"), "index of a case");
    if (!index) return tl::unexpected(index.error());
    const auto found = services_.store.judgement(purpose, *id);
    if (!found) return tl::unexpected(found.error());
    const auto problem = services_.bank.find(found->problem);
    if (!problem) return tl::unexpected(problem.error());
    if (*index < 0) return fail(ErrorCode::not_found, "cases are counted from 0");
    const auto whole = engine::whole_case(services_.engine, services_.store, **problem, *found,
                                          static_cast<std::size_t>(*index));
    if (!whole) return tl::unexpected(whole.error());
    return answer(*whole);
  }

  Expected<Response> events(Purpose purpose, const Request& request) {
    const auto id = whole_number(request.parameters.at("id"), "id");
    if (!id) return tl::unexpected(id.error());
    const auto channel = services_.follow.open_channel(purpose, *id);
    if (!channel) return tl::unexpected(channel.error());
    Response response;
    response.events = *channel;
    return response;
  }

 private:
  [[nodiscard]] practice::Catalogue catalogue() const {
    return {services_.bank, services_.store, store::local_user};
  }

  Expected<store::NewJudgement> read_new(Purpose purpose, const Request& request) {
    const auto body = read_object(request.body);
    if (!body) return tl::unexpected(body.error());
    store::NewJudgement what;
    what.purpose = purpose;
    for (const auto& [name, into] :
         {std::pair{"problem", &what.problem}, {"language", &what.language}, {"source", &what.source}}) {
      auto text = text_member(*body, name);
      if (!text) return tl::unexpected(text.error());
      *into = std::move(*text);
    }
    const auto problem = services_.bank.find(what.problem);
    if (!problem) return tl::unexpected(problem.error());
    if (auto able = can_judge(**problem, what.language); !able) return tl::unexpected(able.error());
    if (const auto sound = engine::check_source(what.source); !sound) return tl::unexpected(sound.error());
    if (purpose == Purpose::run && body->contains("cases")) {
      what.own_cases = body->at("cases");
      if (const auto own = engine::read_own_cases(**problem, what.own_cases); !own)
        return tl::unexpected(own.error());
    }
    if (purpose == Purpose::submission) {
      if (auto read = read_growth(*body, what); !read) return tl::unexpected(read.error());
    }
    return what;
  }

  /// What is not installed is the client's choice, no fault of the server.
  Expected<void> can_judge(const bank::Problem& problem, const std::string& id) {
    const auto language = services_.engine.language_for(problem, id);
    if (language) return {};
    const auto& [code, context] = language.error();
    return fail(code == ErrorCode::unavailable ? ErrorCode::bad_input : code, context);
  }

  /// A claim asks for the measurement that holds it.
  static Expected<void> read_growth(const json& body, store::NewJudgement& what) {
    if (body.contains("claim") && !body.at("claim").is_null()) {
      auto claim = text_member(body, "claim");
      if (!claim) return tl::unexpected(claim.error());
      if (auto sound = engine::check_claim(*claim); !sound) return sound;
      what.claim = std::move(*claim);
    }
    if (body.contains("growth") && !body.at("growth").is_boolean())
      return fail(ErrorCode::bad_input, "'growth' should be true or false");
    what.growth = body.value("growth", false) || !what.claim.empty();
    return {};
  }

  Services& services_;
  std::mutex attempts_mutex_;
};

}  // namespace

Router make_router(Services& services) {
  const auto routes = std::make_shared<Routes>(services);
  Router router;
  const auto add = [&](const char* method, const std::string& path, auto handle) {
    router.add(method, base + path, handler(handle));
  };
  add("GET", "/health", [routes](const Request&) { return routes->health(); });
  add("GET", "/problems", [routes](const Request& request) { return routes->problems(request); });
  add("GET", "/lists", [routes](const Request&) { return routes->lists(); });
  add("GET", "/problems/{slug}", [routes](const Request& request) { return routes->problem(request); });
  add("GET", "/problems/{slug}/hints/{number}",
      [routes](const Request& request) { return routes->hint(request); });
  add("GET", "/problems/{slug}/editorial",
      [routes](const Request& request) { return routes->editorial(request); });
  add("GET", "/languages", [routes](const Request&) { return routes->languages(); });
  add("GET", "/attempts", [routes](const Request& request) { return routes->attempts(request); });
  add("POST", "/attempts", [routes](const Request& request) { return routes->start_attempt(request); });
  add("POST", "/attempts/{id}/finish",
      [routes](const Request& request) { return routes->finish_attempt(request); });
  add("GET", "/submissions", [routes](const Request& request) { return routes->submissions(request); });
  for (const auto& [purpose, path] :
       {std::pair{Purpose::run, std::string("/runs")}, {Purpose::submission, std::string("/submissions")}}) {
    const Purpose which = purpose;
    add("POST", path, [routes, which](const Request& request) { return routes->add(which, request); });
    add("GET", path + "/{id}",
        [routes, which](const Request& request) { return routes->judgement(which, request); });
    add("GET", path + "/{id}/cases/{index}",
        [routes, which](const Request& request) { return routes->whole_case(which, request); });
    add("GET", path + "/{id}/events",
        [routes, which](const Request& request) { return routes->events(which, request); });
  }
  return router;
}

}  // namespace spar::http
