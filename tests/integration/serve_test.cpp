// The HTTP interface of a live server, held against judge/http/openapi.json.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "tests/integration/live_server.hpp"

namespace spar::testing {
namespace {

using ::testing::HasSubstr;

const std::string accepted_python = slurp(shipped("algorithms/pair-sum/submissions/accepted/hash_map.py"));
const std::string wrong_python =
    slurp(shipped("algorithms/pair-sum/submissions/wrong_answer/first_position_only.py"));

json hand_in(const std::string& source, const std::string& problem = "pair-sum",
             const std::string& language = "python") {
  return {{"problem", problem}, {"language", language}, {"source", source}};
}

/// The document, and which of its operations were seen to hold.
class OpenApi {
 public:
  OpenApi() : document_(json::parse(slurp(fs::path(SPAR_SOURCE_DIR) / "judge/http/openapi.json"))) {}

  /// What the document has against an answer of this operation; empty when nothing.
  std::string complaint_of(const std::string& method, const std::string& path, const Answer& answer) {
    std::string lower = method;
    for (char& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    const json& responses = document_.at("paths").at(path).at(lower).at("responses");
    const std::string status = std::to_string(answer.status);
    if (!responses.contains(status)) return status + " is not documented: " + answer.body;
    const json& content = resolved(responses.at(status)).at("content");
    const std::string type = answer.headers.contains("content-type") ? answer.headers.at("content-type") : "";
    if (!content.contains(type)) return "the content type '" + type + "' is not documented for " + status;
    seen_.insert(method + " " + path);
    if (type == "text/event-stream") return "";
    // The document's own root, so that its references point where they should.
    return complaint({{"components", document_.at("components")}, {"allOf", {content.at(type).at("schema")}}},
                     answer.parsed());
  }

  [[nodiscard]] std::set<std::string> unseen() const {
    std::set<std::string> left;
    for (const auto& [path, operations] : document_.at("paths").items())
      for (const auto& [method, unused] : operations.items()) {
        std::string upper = method;
        for (char& c : upper) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
        if (!seen_.contains(upper + " " + path)) left.insert(upper + " " + path);
      }
    return left;
  }

 private:
  [[nodiscard]] const json& resolved(const json& node) const {
    return node.contains("$ref")
               ? document_.at(json::json_pointer(node.at("$ref").get<std::string>().substr(1)))
               : node;
  }

  json document_;
  std::set<std::string> seen_;
};

/// One server for all tests of this program.
class Serve : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    sandbox_ = new Sandbox;
    server_ = new LiveServer(*sandbox_);
  }
  static void TearDownTestSuite() {
    delete std::exchange(server_, nullptr);
    delete std::exchange(sandbox_, nullptr);
  }
  static Answer send(const std::string& method, const std::string& path, const json& body = nullptr,
                     const Headers& headers = {}) {
    return request(server_->port(), method, "/api/v1" + path, body.is_null() ? "" : body.dump(), headers);
  }
  static std::int64_t post(const std::string& path, const json& body) {
    const Answer answer = send("POST", path, body);
    if (answer.status != 202)
      throw std::runtime_error("status " + std::to_string(answer.status) + ": " + answer.body);
    return answer.parsed().at("id");
  }
  static EventStream events(const std::string& path) { return {server_->port(), "/api/v1" + path}; }

  static inline Sandbox* sandbox_ = nullptr;
  static inline LiveServer* server_ = nullptr;
};

TEST_F(Serve, EveryOperationAnswersAsDocumented) {
  OpenApi api;
  const auto expect = [&](const char* method, const char* path, const std::string& at, int status,
                          const json& body = nullptr) {
    const Answer answer = send(method, at, body);
    EXPECT_EQ(answer.status, status) << method << " " << at << " " << answer.body;
    EXPECT_EQ(api.complaint_of(method, path, answer), "")
        << method << " " << at << " " << answer.body.substr(0, 2000);
    return answer.parsed();
  };
  expect("GET", "/health", "/health", 200);
  const json bank = expect("GET", "/problems", "/problems", 200);
  for (const json& problem : bank.at("problems"))
    expect("GET", "/problems/{slug}", "/problems/" + problem.at("slug").get<std::string>(), 200);
  const json easy = expect("GET", "/problems", "/problems?difficulty=easy&topic=arrays&q=two%20entries", 200);
  ASSERT_FALSE(easy.at("problems").empty());
  EXPECT_LT(easy.at("problems").size(), bank.at("problems").size());
  expect("GET", "/problems", "/problems?topic=nosuch", 422);
  const json lists = expect("GET", "/lists", "/lists", 200);
  for (const json& list : lists.at("lists"))
    EXPECT_EQ(expect("GET", "/problems", "/problems?list=" + list.at("name").get<std::string>(), 200)
                  .at("problems")
                  .size(),
              list.at("problems"));
  expect("GET", "/problems/{slug}", "/problems/nosuch", 404);
  expect("GET", "/languages", "/languages", 200);
  const json attempt =
      expect("POST", "/attempts", "/attempts", 201, {{"problem", "entropy"}, {"language", "cpp"}});
  EXPECT_EQ(
      expect("POST", "/attempts", "/attempts", 200, {{"problem", "entropy"}, {"language", "cpp"}}).at("id"),
      attempt.at("id"));
  expect("POST", "/attempts", "/attempts", 404, {{"problem", "nosuch"}, {"language", "cpp"}});
  expect("POST", "/attempts", "/attempts", 422, {{"problem", "entropy"}});
  expect("GET", "/problems/{slug}/hints/{number}", "/problems/entropy/hints/1", 200);
  expect("GET", "/problems/{slug}/hints/{number}", "/problems/entropy/hints/99", 404);
  expect("GET", "/problems/{slug}/editorial", "/problems/entropy/editorial", 200);
  expect("GET", "/problems/{slug}/editorial", "/problems/nosuch/editorial", 404);
  const json listed = expect("GET", "/attempts", "/attempts?problem=entropy", 200);
  ASSERT_EQ(listed.at("attempts").size(), 1U);
  EXPECT_EQ(listed.at("attempts").at(0).at("hints_taken"), json::array({1}));
  const std::string id = std::to_string(attempt.at("id").get<int>());
  EXPECT_EQ(expect("POST", "/attempts/{id}/finish", "/attempts/" + id + "/finish", 200).at("outcome"),
            "given_up");
  expect("POST", "/attempts/{id}/finish", "/attempts/999999/finish", 404);
  for (const std::string kind : {"/runs", "/submissions"}) {
    const json queued = expect("POST", kind.c_str(), kind, 202, hand_in(accepted_python));
    const std::string one = kind + "/" + std::to_string(queued.at("id").get<int>());
    EXPECT_EQ(queued.at("state"), "queued");
    const json judged = expect("POST", kind.c_str(), kind + "?wait=true", 200, hand_in(wrong_python));
    EXPECT_EQ(judged.at("state"), "done");
    EXPECT_EQ(judged.at("verdict"), "WA");
    EXPECT_EQ(report_complaint(judged.at("report")), "");
    expect("GET", (kind + "/{id}").c_str(), one, 200);
    expect("GET", (kind + "/{id}").c_str(), kind + "/999999", 404);
    const std::string wrong = kind + "/" + std::to_string(judged.at("id").get<int>()) + "/cases/";
    const auto& cases = judged.at("report").at("cases");
    for (std::size_t i = 0; i < cases.size(); ++i)
      expect("GET", (kind + "/{id}/cases/{index}").c_str(), wrong + std::to_string(i),
             cases[i].at("sample").get<bool>() || cases[i].at("verdict") != "AC" ? 200 : 409);
    expect("GET", (kind + "/{id}/cases/{index}").c_str(), wrong + "999", 404);
    const EventStream stream = events(one + "/events");
    EXPECT_EQ(api.complaint_of("GET", kind + "/{id}/events",
                               {stream.status(), {{"content-type", stream.content_type()}}, ""}),
              "");
    expect("GET", (kind + "/{id}/events").c_str(), kind + "/999999/events", 404);
    expect("POST", kind.c_str(), kind, 404, hand_in(accepted_python, "nosuch"));
    expect("POST", kind.c_str(), kind, 404, hand_in(accepted_python, "pair-sum", "cobol"));
    expect("POST", kind.c_str(), kind, 413, hand_in(std::string((1U << 20U) + 1, '#')));
    expect("POST", kind.c_str(), kind, 413, hand_in(std::string(5U << 20U, '#')));
    for (const json& bad :
         {json::array(), json::object(), json("text"), hand_in(""), hand_in(std::string("a\0b", 3)),
          json{{"problem", "pair-sum"}, {"language", "python"}, {"source", 5}}})
      expect("POST", kind.c_str(), kind, 422, bad);
  }
  const json history = expect("GET", "/submissions", "/submissions?problem=pair-sum&limit=1", 200);
  ASSERT_EQ(history.at("submissions").size(), 1U);
  EXPECT_FALSE(history.at("submissions").at(0).contains("source"));
  EXPECT_EQ(api.unseen(), std::set<std::string>());
}

TEST_F(Serve, FaultsAreProblemDetails) {
  const auto expect = [](const Answer& answer, int status) {
    EXPECT_EQ(answer.status, status) << answer.body;
    EXPECT_EQ(answer.headers.at("content-type"), "application/problem+json");
    const json told = answer.parsed();
    ASSERT_TRUE(told.is_object()) << answer.body;
    EXPECT_EQ(told.at("status"), status);
    EXPECT_NE(told.at("detail"), "");
    return;
  };
  expect(send("GET", "/nosuch"), 404);
  expect(send("GET", "/submissions/abc"), 422);
  expect(send("GET", "/submissions?limit=abc"), 422);
  const Answer wrong_method = send("DELETE", "/problems");
  expect(wrong_method, 405);
  EXPECT_EQ(wrong_method.headers.at("allow"), "GET, HEAD");
  expect(send("POST", "/submissions", hand_in("x"), {{"Content-Type", "text/plain"}}), 415);
  expect(request(server_->port(), "POST", "/api/v1/submissions", "{not json"), 422);
  expect(request(server_->port(), "POST", "/api/v1/submissions", "{\"source\": \"\xff\"}"), 422);
}

TEST_F(Serve, OtherSitesAreRefused) {
  EXPECT_EQ(send("GET", "/health", nullptr, {{"Host", "evil.example"}}).status, 421);
  EXPECT_EQ(
      send("GET", "/health", nullptr, {{"Host", "evil.example:" + std::to_string(server_->port())}}).status,
      421);
  EXPECT_EQ(send("GET", "/health", nullptr, {{"Host", ""}}).status, 400);
  EXPECT_EQ(
      send("GET", "/health", nullptr, {{"Host", "localhost:" + std::to_string(server_->port())}}).status,
      200);
  const json body{{"problem", "pair-sum"}, {"language", "cpp"}};
  EXPECT_EQ(send("POST", "/attempts", body, {{"Origin", "http://evil.example"}}).status, 403);
  EXPECT_EQ(send("POST", "/attempts", body, {{"Sec-Fetch-Site", "cross-site"}}).status, 403);
  EXPECT_TRUE(send("GET", "/attempts?problem=pair-sum").parsed().at("attempts").empty());
}

/// The events of a judgement that this server judged, from its first to its last.
void expect_complete(const std::vector<Event>& events) {
  ASSERT_GE(events.size(), 4U);
  EXPECT_EQ(events.back().name, "done");
  std::size_t at = 0;
  while (at < events.size() && events[at].name == "state") ++at;
  EXPECT_GE(at, 1U);
  EXPECT_EQ(events.at(at).name, "compile");
  EXPECT_EQ(events.at(at).data.at("ok"), true);
  const json& report = events.back().data.at("report");
  const std::size_t total = report.at("cases").size();
  ASSERT_EQ(events.size(), at + 1 + total + 1);
  for (std::size_t i = 0; i < total; ++i) {
    const Event& event = events[at + 1 + i];
    EXPECT_EQ(event.name, "case");
    EXPECT_EQ(event.data.at("index"), i);
    EXPECT_EQ(event.data.at("total"), total);
    EXPECT_EQ(event.data.at("case"), report.at("cases").at(i));
  }
}

TEST_F(Serve, EventsTellEverythingOnceAndInOrder) {
  const auto id = post("/submissions", hand_in(accepted_python));
  const std::string path = "/submissions/" + std::to_string(id) + "/events";
  EventStream early = events(path);
  EXPECT_EQ(early.status(), 200);
  EXPECT_EQ(early.content_type(), "text/event-stream");
  const auto seen = early.rest();
  expect_complete(seen);
  EXPECT_EQ(seen.back().data.at("verdict"), "AC");
  // Whoever comes late gets what was missed.
  expect_complete(events(path).rest());
}

TEST_F(Serve, EventsOfACompileError) {
  const auto id = post("/submissions", hand_in("def pair_sum(:\n"));
  const auto seen = events("/submissions/" + std::to_string(id) + "/events").rest();
  ASSERT_FALSE(seen.empty());
  EXPECT_EQ(seen.back().name, "done");
  EXPECT_EQ(seen.back().data.at("verdict"), "CE");
  for (const auto& event : seen) EXPECT_NE(event.name, "case");
}

TEST_F(Serve, RunsTakeOwnCases) {
  json body = hand_in(accepted_python);
  body["cases"] = json::parse(R"([{"args": [[1, 2], 3], "expected": [5, 6]}, {"args": [[], 0]}])");
  const json judged = send("POST", "/runs?wait=true", body).parsed();
  EXPECT_EQ(judged.at("verdict"), "WA");
  const json& cases = judged.at("report").at("cases");
  ASSERT_GE(cases.size(), 3U);
  EXPECT_EQ(cases.at(cases.size() - 2).at("verdict"), "WA");
  EXPECT_EQ(cases.at(cases.size() - 1).at("verdict"), "AC");
  for (const char* bad :
       {R"({})", R"([5])", R"([{"args": [[1]]}])", R"([{"args": [["x"], 1]}])", R"([{"input": "1"}])",
        R"([{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{}])"}) {
    body["cases"] = json::parse(bad);
    EXPECT_EQ(send("POST", "/runs", body).status, 422) << bad;
  }
  // What every sample offers as an own case is accepted as one.
  for (const char* slug : {"pair-sum", "lru-cache", "bracket-balance", "softmax-cross-entropy"}) {
    json own = hand_in("x = 1", slug);
    const json problem = send("GET", std::string("/problems/") + slug).parsed();
    for (const json& sample : problem.at("samples")) own["cases"].push_back(sample.at("input"));
    EXPECT_EQ(send("POST", "/runs", own).status, 202) << slug << own["cases"];
  }
}

TEST_F(Serve, ManyAtOnceAreAllJudged) {
  std::vector<std::int64_t> ids;
  for (int i = 0; i < 8; ++i)
    ids.push_back(post("/submissions", hand_in(i % 2 == 0 ? accepted_python : wrong_python)));
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const auto seen = events("/submissions/" + std::to_string(ids[i]) + "/events").rest();
    ASSERT_FALSE(seen.empty());
    EXPECT_EQ(seen.back().data.at("verdict"), i % 2 == 0 ? "AC" : "WA");
  }
}

class Stopping : public ::testing::TestWithParam<int> {};

TEST_P(Stopping, IsCleanAndKeepsWhatWasHandedIn) {
  const Sandbox sandbox;
  std::int64_t id = 0;
  {
    LiveServer server(sandbox);
    const Answer answer =
        request(server.port(), "POST", "/api/v1/submissions", hand_in(accepted_python).dump());
    ASSERT_EQ(answer.status, 202);
    id = answer.parsed().at("id");
    const auto children = descendants(server.process());
    EXPECT_EQ(server.stop(GetParam()), 0);
    for (const auto& child : children) EXPECT_TRUE(soon([&] { return !child.alive(); }));
  }
  LiveServer again(sandbox);
  EventStream stream(again.port(), "/api/v1/submissions/" + std::to_string(id) + "/events");
  const auto seen = stream.rest();
  ASSERT_FALSE(seen.empty());
  EXPECT_EQ(seen.back().data.at("verdict"), "AC");
}

INSTANTIATE_TEST_SUITE_P(Serve, Stopping, ::testing::Values(SIGTERM, SIGINT));

}  // namespace
}  // namespace spar::testing
