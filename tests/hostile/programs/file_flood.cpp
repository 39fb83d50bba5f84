// Class 7, by argument: "descriptors" opens all it can and prints how many; "inodes" makes files with long
// odd names until it cannot; "deep" nests directories; "sparse" and "allocate" ask for files beyond every
// limit; "names" for names beyond it; "unnamed" fills the file system with files that have none. Exit code 0
// when it met a limit, 1 when it met none.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <string>

#include "places.hpp"

int main(int argc, char** argv) {
  const auto is = [&](const char* name) { return argc > 1 && std::strcmp(argv[1], name) == 0; };
  if (is("descriptors")) {
    int count = 3;
    while (count < 100000 && dup(0) >= 0) ++count;
    std::printf("%d\n", count);
    return errno == EMFILE ? 0 : 1;
  }
  if (is("inodes")) {
    const std::string odd = work() + "/\n\x1b[31m\xff" + std::string(200, '-');
    for (int i = 0; i < 1000000; ++i) {
      const int file = open((odd + std::to_string(i)).c_str(), O_CREAT | O_WRONLY, 0);
      if (file < 0) return errno == ENOSPC ? 0 : 2;
      close(file);
    }
    return 1;
  }
  if (is("deep")) {
    const std::string name(255, 'd');
    for (int i = 0; i < 1500; ++i)
      if (mkdir(name.c_str(), 0700) != 0 || chdir(name.c_str()) != 0) return 2;
    return 0;
  }
  if (is("names")) {
    const std::string long_name(256, 'n');
    const std::string long_path = work() + std::string(5000, '/') + "x";
    for (const std::string& name : {long_name, long_path})
      if (open(name.c_str(), O_CREAT | O_WRONLY, 0644) >= 0 || errno != ENAMETOOLONG) return 1;
    return 0;
  }
  if (is("unnamed")) {
    static const char block[1 << 20] = {};
    for (int i = 0; i < 100; ++i) {
      const int file = open(tmp().c_str(), O_TMPFILE | O_WRONLY, 0600);
      for (int part = 0; part < 32; ++part)
        if (write(file, block, sizeof block) < static_cast<ssize_t>(sizeof block))
          return errno == ENOSPC ? 0 : 2;
    }
    return 1;
  }
  signal(SIGXFSZ, SIG_IGN);
  const int file = open((work() + "/large").c_str(), O_CREAT | O_RDWR, 0600);
  const off_t size = off_t{1} << 40;
  return (is("sparse") ? ftruncate(file, size) : fallocate(file, 0, 0, size)) == 0 ? 1 : 0;
}
