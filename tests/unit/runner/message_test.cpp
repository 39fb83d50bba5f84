// The messages between judge and runner: round trips over a real socket, and packets that are no messages.
#include "runner/wire/message.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>

#include <array>
#include <system_error>

namespace spar::wire {
namespace {

struct SocketPair {
  SocketPair() {
    std::array<int, 2> ends{};
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0)
      throw std::system_error(errno, std::generic_category());
    near.reset(ends[0]);
    far.reset(ends[1]);
  }
  UniqueFd near, far;
};

std::string packet_of(std::uint32_t length, std::string_view rest) {
  std::string packet(reinterpret_cast<const char*>(&length), sizeof length);
  return packet.append(rest);
}

std::pair<dev_t, ino_t> identity(int descriptor) {
  struct stat status {};
  EXPECT_EQ(fstat(descriptor, &status), 0);
  return {status.st_dev, status.st_ino};
}

RC_GTEST_PROP(Message, RoundTripsWithAnyTextAndPayload,
              (const std::map<std::string, std::uint32_t>& numbers)) {
  const SocketPair sockets;
  nlohmann::json header = numbers;
  if (numbers.empty()) header = nlohmann::json::object();
  const auto size = *rc::gen::inRange<std::size_t>(0, (1U << 20U) + 1);
  std::string payload(size, '\0');
  for (std::size_t i = 0; i < size; ++i) payload[i] = static_cast<char>((i * 31 + size) & 0xffU);
  // Keys as JSON can hold them: what is no UTF-8 is replaced on the way.
  const std::string sent = header.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  send(sockets.near.get(), header, {payload});
  const auto received = receive(sockets.far.get());
  RC_ASSERT(received.has_value());
  RC_ASSERT(received->payload.view() == payload);
  RC_ASSERT(received->descriptors.empty());
  nlohmann::json got = received->header;
  got.erase("payload_in_memfd");
  RC_ASSERT(got == nlohmann::json::parse(sent));
}

RC_GTEST_PROP(Message, CarriesTextValuesOfEveryKind, (const std::string& text)) {
  const SocketPair sockets;
  const nlohmann::json header{{"text", text}};
  send(sockets.near.get(), header);
  const auto received = receive(sockets.far.get());
  RC_ASSERT(received->header.at("text") ==
            nlohmann::json::parse(header.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace))
                .at("text"));
}

TEST(Message, CarriesDescriptorsInOrderWithSmallAndLargePayloads) {
  for (const std::size_t size : {std::size_t{0}, std::size_t{100}, std::size_t{1} << 20U}) {
    const SocketPair sockets;
    const UniqueFd first = sealed_memfd({"one"}, "first");
    const UniqueFd second(open("/dev/null", O_RDONLY | O_CLOEXEC));
    send(sockets.near.get(), {{"n", size}}, {std::string(size, 'p')}, {first.get(), second.get()});
    const auto received = receive(sockets.far.get());
    ASSERT_TRUE(received);
    EXPECT_EQ(received->payload.view().size(), size);
    ASSERT_EQ(received->descriptors.size(), 2U);
    EXPECT_EQ(identity(received->descriptors[0].get()), identity(first.get()));
    EXPECT_EQ(identity(received->descriptors[1].get()), identity(second.get()));
    EXPECT_NE(fcntl(received->descriptors[0].get(), F_GETFD) & FD_CLOEXEC, 0);
  }
}

TEST(Message, SizesAroundTheLargestPacketSurvive) {
  for (std::size_t size = (128U << 10U) - 64; size <= (128U << 10U) + 64; ++size) {
    const SocketPair sockets;
    send(sockets.near.get(), {{"a", 1}}, {std::string(size, 'x')});
    EXPECT_EQ(receive(sockets.far.get())->payload.view().size(), size);
  }
}

TEST(Message, TooLargeAHeaderOrTooManyDescriptorsAreRefusedBeforeTheyAreSent) {
  const SocketPair sockets;
  EXPECT_THROW(send(sockets.near.get(), {{"text", std::string(1U << 20U, 'x')}}), std::length_error);
  EXPECT_THROW(send(sockets.near.get(), {}, {}, std::vector<int>(17, 0)), std::length_error);
  send(sockets.near.get(), {{"next", true}});
  EXPECT_TRUE(receive(sockets.far.get())->header.contains("next"));
}

TEST(Message, TheEndOfTheSocketIsNoMessage) {
  SocketPair sockets;
  sockets.near.reset();
  EXPECT_FALSE(receive(sockets.far.get()));
  EXPECT_THROW(send(sockets.far.get(), {{"a", 1}}), std::system_error);
}

TEST(Message, WhatIsNoMessageIsRefused) {
  for (const std::string& packet :
       {std::string(), std::string("abc"), packet_of(5, "{}"), packet_of(0xffffffff, "{}"), packet_of(0, ""),
        packet_of(2, "[]"), packet_of(4, "null"), packet_of(2, "{\""), packet_of(3, "{}x"),
        packet_of(25, "{\"payload_in_memfd\":true }"), packet_of(8, "{\"a\":\xff}"),
        packet_of(100'000, std::string(100'000, '['))})
    EXPECT_THROW(parse(packet, {}), std::runtime_error) << testing::PrintToString(packet.substr(0, 40));
}

RC_GTEST_PROP(Message, GarbageNeverCrashes, (const std::vector<char>& bytes)) {
  try {
    const Message message = parse({bytes.data(), bytes.size()}, {});
    RC_ASSERT(message.header.is_object());
  } catch (const std::runtime_error&) {
    RC_TAG("refused");
  }
}

RC_GTEST_PROP(Message, ATruncatedPacketNeverCrashes, (const std::string& text)) {
  const std::string header =
      nlohmann::json{{"text", text}}.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  const std::string packet = packet_of(static_cast<std::uint32_t>(header.size()), header);
  const auto size = *rc::gen::inRange<std::size_t>(0, packet.size());
  RC_ASSERT_THROWS_AS(parse(std::string_view(packet).substr(0, size), {}), std::runtime_error);
}

TEST(Message, APayloadThatCouldBeCutShortUnderTheReaderIsRefused) {
  const std::string header = R"({"payload_in_memfd":true})";
  const std::string packet = packet_of(static_cast<std::uint32_t>(header.size()), header);
  const auto parse_with = [&packet](UniqueFd payload) {
    std::vector<UniqueFd> descriptors;
    descriptors.push_back(std::move(payload));
    return parse(packet, std::move(descriptors));
  };
  EXPECT_EQ(parse_with(sealed_memfd({"abc"}, "sealed")).payload.view(), "abc");
  EXPECT_THROW(parse_with(UniqueFd(memfd_create("open", MFD_CLOEXEC | MFD_ALLOW_SEALING))),
               std::runtime_error);
  EXPECT_THROW(parse_with(UniqueFd(open("/proc/self/exe", O_RDONLY | O_CLOEXEC))), std::runtime_error);
}

TEST(Message, ASealedMemfdCannotBeChanged) {
  const UniqueFd memfd = sealed_memfd({"fixed"}, "test");
  EXPECT_LT(write(memfd.get(), "x", 1), 0);
  EXPECT_NE(ftruncate(memfd.get(), 0), 0);
  EXPECT_EQ(Blob::map(memfd).view(), "fixed");
  EXPECT_EQ(Blob::map(sealed_memfd({}, "empty")).view(), "");
}

}  // namespace
}  // namespace spar::wire
