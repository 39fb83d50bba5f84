// Channels: order, replay, closing, dropping, wake-ups.
#include "judge/http/event_hub.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

namespace spar::http {
namespace {

using Hub = EventHub::Implementation;
using std::chrono_literals::operator""s;

std::string text(const std::vector<Frame>& frames) {
  std::string joined;
  for (const Frame& frame : frames) joined += *frame;
  return joined;
}

TEST(RenderEvent, EveryLineOfTheDataIsMarked) {
  EXPECT_EQ(render_event(3, "case", "{}"), "id: 3\nevent: case\ndata: {}\n\n");
  EXPECT_EQ(render_event(1, "case", "{\n1\r\n2\r}"),
            "id: 1\nevent: case\ndata: {\ndata: 1\ndata: 2\ndata: }\n\n");
  EXPECT_EQ(render_event(1, "done", ""), "id: 1\nevent: done\ndata: \n\n");
}

TEST(EventHub, ReadersGetEverythingFromTheStart) {
  Hub hub;
  const auto early = hub.subscribe("run-1", 0, [] {});
  hub.publish("run-1", "state", "1");
  hub.publish("run-1", "state", "2");
  hub.publish("run-2", "state", "other");
  const auto late = hub.subscribe("run-1", 0, [] {});
  const std::string expected = render_event(1, "state", "1") + render_event(2, "state", "2");
  EXPECT_EQ(text(early->take(64)), expected);
  EXPECT_EQ(text(late->take(64)), expected);
  EXPECT_TRUE(late->take(64).empty());
}

TEST(EventHub, FramesAreSharedAndTakenInPortions) {
  Hub hub;
  for (int number = 0; number < 5; ++number) hub.publish("a", "n", std::to_string(number));
  const auto first = hub.subscribe("a", 0, [] {});
  const auto second = hub.subscribe("a", 0, [] {});
  EXPECT_EQ(first->take(3).size(), 3U);
  EXPECT_EQ(first->take(3).size(), 2U);
  EXPECT_EQ(second->take(1).front().get(), hub.subscribe("a", 0, [] {})->take(1).front().get());
}

TEST(EventHub, GoesOnAfterTheLastIdAndStartsAnewWhenItIsUnknown) {
  Hub hub;
  hub.publish("a", "n", "1");
  hub.publish("a", "n", "2");
  EXPECT_EQ(text(hub.subscribe("a", 1, [] {})->take(64)), render_event(2, "n", "2"));
  EXPECT_EQ(hub.subscribe("a", 2, [] {})->take(64).size(), 0U);
  EXPECT_EQ(hub.subscribe("a", 9, [] {})->take(64).size(), 2U);
}

TEST(EventHub, CloseEndsTheChannelAfterWhatItHolds) {
  Hub hub;
  hub.publish("a", "n", "1");
  const auto reader = hub.subscribe("a", 0, [] {});
  EXPECT_FALSE(reader->ended());
  hub.close("a");
  hub.publish("a", "n", "too late");
  EXPECT_FALSE(reader->ended());
  EXPECT_EQ(reader->take(64).size(), 1U);
  EXPECT_TRUE(reader->ended());
}

TEST(EventHub, ClosedWithoutEventsEndsLaterReaders) {
  Hub hub;
  hub.close("a");
  EXPECT_TRUE(hub.subscribe("a", 0, [] {})->ended());
  EXPECT_FALSE(hub.exists("a"));
}

TEST(EventHub, ClosedChannelIsDroppedAfterAMinute) {
  auto now = std::chrono::steady_clock::time_point{};
  Hub hub([&] { return now; });
  hub.publish("a", "n", "1");
  const auto slow = hub.subscribe("a", 0, [] {});
  hub.close("a");
  now += 59s;
  hub.close("a");  // a second close must not put it off
  EXPECT_TRUE(hub.exists("a"));
  now += 1s;
  EXPECT_FALSE(hub.exists("a"));
  EXPECT_EQ(slow->take(64).size(), 1U);
  hub.publish("a", "n", "anew");
  EXPECT_EQ(text(hub.subscribe("a", 0, [] {})->take(64)), render_event(1, "n", "anew"));
  EXPECT_TRUE(slow->ended());
}

TEST(EventHub, OpenChannelIsKept) {
  auto now = std::chrono::steady_clock::time_point{};
  Hub hub([&] { return now; });
  hub.publish("a", "n", "1");
  now += 3600s;
  EXPECT_TRUE(hub.exists("a"));
}

TEST(EventHub, WakesReadersUntilTheyLeave) {
  Hub hub;
  int woken = 0;
  auto reader = hub.subscribe("a", 0, [&] { ++woken; });
  hub.publish("a", "n", "1");
  hub.publish("b", "n", "1");
  EXPECT_EQ(woken, 1);
  hub.close("a");
  EXPECT_EQ(woken, 2);
  auto other = hub.subscribe("c", 0, [&] { ++woken; });
  other.reset();
  hub.publish("c", "n", "1");
  EXPECT_EQ(woken, 2);
}

TEST(EventHub, ExistsOnceItHoldsAnEvent) {
  EventHub hub;
  EXPECT_FALSE(hub.exists("a"));
  const auto reader = hub.implementation().subscribe("a", 0, [] {});
  EXPECT_FALSE(hub.exists("a"));
  hub.publish("a", "n", "1");
  EXPECT_TRUE(hub.exists("a"));
}

TEST(EventHub, ManyPublishersLoseNothing) {
  Hub hub;
  std::atomic<int> woken = 0;
  const auto reader = hub.subscribe("a", 0, [&] { ++woken; });
  std::vector<std::thread> threads;
  for (int thread = 0; thread < 4; ++thread) {
    threads.emplace_back([&] {
      for (int number = 0; number < 500; ++number) {
        hub.publish("a", "n", "{}");
        hub.subscribe("a", 0, [] {})->take(8);
      }
    });
  }
  for (auto& thread : threads) thread.join();
  const auto frames = reader->take(5000);
  ASSERT_EQ(frames.size(), 2000U);
  for (std::size_t id = 1; id <= frames.size(); ++id) EXPECT_EQ(*frames[id - 1], render_event(id, "n", "{}"));
  EXPECT_EQ(woken, 2000);
}

}  // namespace
}  // namespace spar::http
