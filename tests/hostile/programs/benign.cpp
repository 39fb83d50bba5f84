// Not hostile: run after every hostile program, in the same slot. Prints whatever it finds that was not there
// when the slot was new; exit code 0 when that is nothing.
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cctype>
#include <cstdio>
#include <cstring>
#include <string>
#include <vector>

#include "places.hpp"

static int found = 0;

int main() {
  for (const std::string& path : {work(), tmp(), shm()}) {
    const char* const directory = path.c_str();
    struct stat status {};
    stat(directory, &status);
    const mode_t expected = in_place() ? 0700 : path == "/tmp" ? 01777 : 0755;
    if ((status.st_mode & 07777) != expected)
      found += std::printf("mode %o of %s\n", status.st_mode & 07777, directory);
    DIR* entries = opendir(directory);
    while (const dirent* entry = readdir(entries))
      if (std::strcmp(entry->d_name, ".") != 0 && std::strcmp(entry->d_name, "..") != 0)
        found += std::printf("left in %s: %s\n", directory, entry->d_name);
    closedir(entries);
    const std::string own = path + "/own";
    const int file = open(own.c_str(), O_CREAT | O_EXCL | O_WRONLY, 0644);
    if (file < 0 || write(file, "x", 1) != 1) found += std::printf("%s cannot be written\n", directory);
    close(file);
    unlink(own.c_str());
  }
  DIR* processes = opendir("/proc");
  if (in_place() != (processes == nullptr)) return 2;
  while (const dirent* entry = in_place() ? nullptr : readdir(processes)) {
    const std::string name = entry->d_name;
    if (std::isdigit(static_cast<unsigned char>(name[0])) != 0 && name != "1" &&
        name != std::to_string(getpid()))
      found += std::printf("process %s\n", name.c_str());
  }
  if (processes != nullptr) closedir(processes);
  for (int descriptor = 3; descriptor < 64; ++descriptor)
    if (fcntl(descriptor, F_GETFD) >= 0) found += std::printf("descriptor %d\n", descriptor);
  return found == 0 ? 0 : 1;
}
