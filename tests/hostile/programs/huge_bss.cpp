// Class 6: a gigabyte of zeroes that costs nothing until it is written, which the argument "touch" does.
#include <cstddef>

static char zeroes[std::size_t{1} << 30];

int main(int argc, char**) {
  for (std::size_t at = 0; argc > 1 && at < sizeof zeroes; at += 4096)
    static_cast<volatile char*>(zeroes)[at] = 1;
  return static_cast<volatile char*>(zeroes)[12345];
}
