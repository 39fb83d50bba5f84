#include "runner/wire/message.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/uio.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <stdexcept>
#include <system_error>

namespace spar::wire {
namespace {

// Below the default net.core.wmem_default (212,992), which also counts the kernel's own overhead.
constexpr std::size_t largest_packet = 128UL << 10U;
constexpr std::size_t most_descriptors = 16;
constexpr const char* payload_member = "payload_in_memfd";

[[noreturn]] void throw_errno(const char* what) {
  throw std::system_error(errno, std::generic_category(), what);
}

std::vector<UniqueFd> take_descriptors(msghdr& message) {
  std::vector<UniqueFd> descriptors;
  for (cmsghdr* control = CMSG_FIRSTHDR(&message); control != nullptr;
       control = CMSG_NXTHDR(&message, control)) {
    if (control->cmsg_level != SOL_SOCKET || control->cmsg_type != SCM_RIGHTS) continue;
    const std::size_t count = (control->cmsg_len - CMSG_LEN(0)) / sizeof(int);
    for (std::size_t i = 0; i < count; ++i) {
      int fd = -1;
      std::memcpy(&fd, CMSG_DATA(control) + i * sizeof(int), sizeof fd);
      descriptors.emplace_back(fd);
    }
  }
  return descriptors;
}

}  // namespace

Blob Blob::map(const UniqueFd& memfd) {
  // Without the seals its sender could cut it short under the mapping, and whoever reads it would die of
  // SIGBUS.
  constexpr int needed = F_SEAL_SHRINK | F_SEAL_WRITE;
  const int seals = fcntl(memfd.get(), F_GET_SEALS);
  if (seals < 0 || (seals & needed) != needed) throw std::runtime_error("the payload is not a sealed memfd");
  struct stat status {};
  if (fstat(memfd.get(), &status) != 0) throw_errno("fstat of a payload");
  Blob blob;
  if (status.st_size == 0) return blob;
  const auto size = static_cast<std::size_t>(status.st_size);
  void* address = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, memfd.get(), 0);
  if (address == MAP_FAILED) throw_errno("mmap of a payload");
  blob.mapping_ = address;
  blob.mapped_size_ = size;
  return blob;
}

Blob::Blob(Blob&& other) noexcept
    : held_(std::move(other.held_)),
      mapping_(std::exchange(other.mapping_, nullptr)),
      mapped_size_(std::exchange(other.mapped_size_, 0)) {}

Blob& Blob::operator=(Blob&& other) noexcept {
  std::swap(held_, other.held_);
  std::swap(mapping_, other.mapping_);
  std::swap(mapped_size_, other.mapped_size_);
  return *this;
}

Blob::~Blob() {
  if (mapping_ != nullptr) munmap(mapping_, mapped_size_);
}

std::string_view Blob::view() const {
  if (mapping_ != nullptr) return {static_cast<const char*>(mapping_), mapped_size_};
  return held_;
}

UniqueFd sealed_memfd(const Parts& bytes, const char* name) {
  UniqueFd fd(memfd_create(name, MFD_CLOEXEC | MFD_ALLOW_SEALING));
  if (!fd) throw_errno("memfd_create");
  for (std::string_view part : bytes) {
    while (!part.empty()) {
      const ssize_t written = write(fd.get(), part.data(), part.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) throw_errno("write to a memfd");
      part.remove_prefix(static_cast<std::size_t>(written));
    }
  }
  if (fcntl(fd.get(), F_ADD_SEALS, F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE) != 0)
    throw_errno("F_ADD_SEALS");
  if (lseek(fd.get(), 0, SEEK_SET) != 0) throw_errno("lseek in a memfd");
  return fd;
}

void send(int socket, const nlohmann::json& header, const Parts& payload,
          const std::vector<int>& descriptors) {
  std::string text = header.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  std::vector<int> passed = descriptors;
  UniqueFd memfd;
  std::size_t size = sizeof(std::uint32_t) + text.size();
  for (const auto& part : payload) size += part.size();
  const bool apart = size > largest_packet;
  if (apart) {
    memfd = sealed_memfd(payload, "spar-payload");
    passed.push_back(memfd.get());
    nlohmann::json marked = header;
    marked[payload_member] = true;
    text = marked.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    if (text.size() > largest_packet)
      throw std::length_error("message header of " + std::to_string(text.size()) + " bytes");
  }
  if (passed.size() > most_descriptors) throw std::length_error("too many descriptors in one message");

  auto length = static_cast<std::uint32_t>(text.size());
  std::vector<iovec> parts{{&length, sizeof length}, {text.data(), text.size()}};
  if (!apart)
    for (const auto& part : payload) parts.push_back({const_cast<char*>(part.data()), part.size()});
  alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int) * most_descriptors)> control{};
  msghdr message{};
  message.msg_iov = parts.data();
  message.msg_iovlen = parts.size();
  if (!passed.empty()) {
    message.msg_control = control.data();
    message.msg_controllen = CMSG_SPACE(sizeof(int) * passed.size());
    cmsghdr* head = CMSG_FIRSTHDR(&message);
    head->cmsg_level = SOL_SOCKET;
    head->cmsg_type = SCM_RIGHTS;
    head->cmsg_len = CMSG_LEN(sizeof(int) * passed.size());
    std::memcpy(CMSG_DATA(head), passed.data(), sizeof(int) * passed.size());
  }
  while (sendmsg(socket, &message, MSG_NOSIGNAL) < 0) {
    if (errno != EINTR) throw_errno("sendmsg");
  }
}

Message parse(std::string_view packet, std::vector<UniqueFd> descriptors) {
  std::uint32_t length = 0;
  if (packet.size() < sizeof length) throw std::runtime_error("message shorter than its length field");
  std::memcpy(&length, packet.data(), sizeof length);
  packet.remove_prefix(sizeof length);
  if (length > packet.size()) throw std::runtime_error("message shorter than its header");
  Message message;
  message.header = nlohmann::json::parse(packet.substr(0, length), nullptr, /*allow_exceptions=*/false);
  if (!message.header.is_object()) throw std::runtime_error("message header is not a JSON object");
  if (message.header.contains(payload_member)) {
    if (descriptors.empty()) throw std::runtime_error("message names a payload descriptor but carries none");
    message.payload = Blob::map(descriptors.back());
    descriptors.pop_back();
  } else {
    message.payload = Blob(std::string(packet.substr(length)));
  }
  message.descriptors = std::move(descriptors);
  return message;
}

std::optional<Message> receive(int socket) {
  static thread_local std::array<char, largest_packet + sizeof(std::uint32_t)> buffer;
  iovec part{buffer.data(), buffer.size()};
  alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int) * most_descriptors)> control{};
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  message.msg_control = control.data();
  message.msg_controllen = control.size();
  ssize_t received = 0;
  do {
    received = recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
  } while (received < 0 && errno == EINTR);
  if (received < 0) throw_errno("recvmsg");
  std::vector<UniqueFd> descriptors = take_descriptors(message);
  if (received == 0) return std::nullopt;
  if ((message.msg_flags & (MSG_TRUNC | MSG_CTRUNC)) != 0) throw std::runtime_error("message was truncated");
  return parse({buffer.data(), static_cast<std::size_t>(received)}, std::move(descriptors));
}

}  // namespace spar::wire
