// Class 10: looks for what it must not see. Arguments: a word that must be nowhere, then paths of the host
// that must not be there. Prints what it found; exit code 0 when that is nothing.
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cctype>
#include <cstdio>
#include <cstring>
#include <string>

#include "places.hpp"

static int found = 0;

static void tell(const char* what, const std::string& where) {
  std::printf("%s: %s\n", what, where.c_str());
  ++found;
}

static std::string contents(const std::string& path) {
  const int file = open(path.c_str(), O_RDONLY);
  if (file < 0) return {};
  std::string text;
  char buffer[65536];
  for (ssize_t got = 0; text.size() < (1U << 22) && (got = read(file, buffer, sizeof buffer)) > 0;)
    text.append(buffer, static_cast<std::size_t>(got));
  close(file);
  return text;
}

static void search_process(const std::string& directory, const std::string& word) {
  for (const char* name : {"/environ", "/cmdline", "/mountinfo", "/cgroup"}) {
    if (directory + name != "/proc/self/cmdline" &&
        contents(directory + name).find(word) != std::string::npos)
      tell("the word", directory + name);
  }
}

/// In place, names can be seen, but nothing behind them.
static bool visible(const char* path) {
  return in_place() ? open(path, O_RDONLY | O_NONBLOCK) >= 0 || opendir(path) != nullptr
                    : access(path, F_OK) == 0;
}

static void look_into_parent() {
  const std::string parent = "/proc/" + std::to_string(getppid()) + "/";
  for (const char* name : {"environ", "mem", "maps", "auxv", "syscall", "stack"})
    if (const int file = open((parent + name).c_str(), O_RDONLY); file >= 0) {
      char byte = 0;
      if (read(file, &byte, 1) > 0) tell("of the parent", name);
    }
  if (opendir((parent + "fd").c_str()) != nullptr) tell("of the parent", "fd");
  char link[256];
  for (const char* name : {"cwd", "root", "exe"})
    if (readlink((parent + name).c_str(), link, sizeof link) > 0) tell("of the parent", name);
}

int main(int argc, char** argv) {
  const std::string word = argc > 1 ? argv[1] : "";
  for (int i = 2; i < argc; ++i)
    if (visible(argv[i])) tell("a path of the host", argv[i]);
  for (int descriptor = 3; descriptor < 1024; ++descriptor)
    if (fcntl(descriptor, F_GETFD) >= 0) tell("an inherited descriptor", std::to_string(descriptor));
  for (const char* path :
       {"/etc/shadow", "/root", "/home", "/var", "/boot", "/sys", "/mnt", "/run", "/oldroot", "/dev/mem",
        "/dev/kmsg", "/dev/tty", "/dev/fuse", "/dev/kvm", "/proc/kcore/x"})
    if (visible(path)) tell("a path of the host", path);
  DIR* processes = opendir("/proc");
  if (in_place() && processes != nullptr) tell("processes in", "/proc");
  while (const dirent* entry = in_place() ? nullptr : readdir(processes)) {
    const std::string name = entry->d_name;
    if (std::isdigit(static_cast<unsigned char>(name[0])) == 0) continue;
    if (name != "1" && name != std::to_string(getpid())) tell("a foreign process", name);
    if (name == "1") search_process("/proc/1", word);
  }
  for (const char* name : {"/environ", "/cgroup"})
    if (contents(std::string("/proc/self") + name).find(word) != std::string::npos) tell("the word", name);
  look_into_parent();
  if (link("/usr/bin/env", (work() + "/hard").c_str()) == 0) tell("a hard link to", "/usr/bin/env");
  if (open("/usr/bin/spar-was-here", O_CREAT | O_WRONLY, 0644) >= 0) tell("writable", "/usr/bin");
  if (open("/proc/sys/kernel/core_pattern", O_WRONLY) >= 0) tell("writable", "core_pattern");
  if (open("/proc/sysrq-trigger", O_WRONLY) >= 0) tell("writable", "sysrq-trigger");
  return found == 0 ? 0 : 1;
}
