// Class 8, by argument: "out" prints without end, "line" 8 MiB in one line, "errors" writes 64 MiB to stderr,
// "wide" does so without end from several processes through the largest pipe there is, "bytes" prints all
// bytes.
#include <fcntl.h>
#include <unistd.h>

#include <cstring>

static char block[1 << 20];

int main(int argc, char** argv) {
  const auto is = [&](const char* name) { return argc > 1 && std::strcmp(argv[1], name) == 0; };
  std::memset(block, 'x', sizeof block);
  while (is("out")) (void)!write(1, block, sizeof block);
  for (int i = 0; i < 8 && is("line"); ++i) (void)!write(1, block, sizeof block);
  for (int i = 0; i < 64 && is("errors"); ++i) (void)!write(2, block, sizeof block);
  if (is("wide")) {
    fcntl(2, F_SETPIPE_SZ, 1 << 20);
    for (int i = 0; i < 3; ++i) fork();
    for (;;) (void)!write(2, block, sizeof block);
  }
  for (int i = 0; i < 256; ++i) block[i] = static_cast<char>(i);
  (void)!write(1, block, 256);
  const char tricks[] = "\x1b]0;title\x07\x1b[2J<script>alert(1)</script>\xc3\x28";
  (void)!write(1, tricks, sizeof tricks);
}
