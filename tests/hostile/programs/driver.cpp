// Classes 9 and 17: drivers that break the protocol of sessions, by argument. Frames come on descriptor 3,
// results go to 4: u64 nonce | u8 status | u64 cpu | u64 peak | u32 length | bytes.
#include <unistd.h>

#include <cstdint>
#include <cstring>
#include <string>

static void answer(std::uint64_t nonce, std::uint32_t length, const std::string& bytes, char status = 0) {
  std::string packet(29, '\0');
  std::memcpy(packet.data(), &nonce, 8);
  packet[8] = status;
  std::memcpy(packet.data() + 25, &length, 4);
  packet += bytes;
  (void)!write(4, packet.data(), packet.size());
}

static bool read_all(void* into, std::size_t size) {
  for (auto* at = static_cast<char*>(into); size > 0;) {
    const ssize_t got = read(3, at, size);
    if (got <= 0) return false;
    at += got;
    size -= static_cast<std::size_t>(got);
  }
  return true;
}

int main(int argc, char** argv) {
  const auto is = [&](const char* name) { return argc > 1 && std::strcmp(argv[1], name) == 0; };
  while (is("silent")) pause();
  if (is("eager")) {  // answers beforehand for every frame that may come, with guessed nonces
    for (std::uint64_t nonce = 0; nonce < 100; ++nonce) answer(nonce, 1, "1");
    for (;;) pause();
  }
  answer(0, 0, "");
  if (is("gone")) return 3;
  while (is("deaf")) pause();
  for (std::uint32_t length = 0; read_all(&length, 4);) {
    if (is("quitter")) return 0;  // without having read the frame
    std::string frame(length, '\0');
    std::uint64_t nonce = 0;
    if (!read_all(frame.data(), length) || !read_all(&nonce, 8)) return 0;
    if (is("halfway")) {  // ends in the middle of its answer
      (void)!write(4, &nonce, sizeof nonce);
      return 0;
    }
    if (is("crash")) __builtin_trap();
    if (is("forger")) answer(nonce ^ 1, 1, "1");
    if (is("boaster")) answer(nonce, 0xffffffff, "1");
    if (is("partial")) (void)!write(4, "12345", 5);
    if (is("closer")) close(3), close(4);
    if (is("boaster") || is("partial") || is("closer") || is("forger")) pause();
    if (is("nest") && fork() == 0)
      for (;;) pause();
    const std::string text = std::to_string(getpid());
    constexpr char last_value = 6;
    answer(nonce, static_cast<std::uint32_t>(text.size()), text, is("last") ? last_value : '\0');
  }
}
