// Class 11: leaves things of the wrong sort under names that the judge opens afterwards, one of them changing
// its sort all the time, and shuts the door behind itself.
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstdio>
#include <cstring>

#include "places.hpp"

int main() {
  symlink("/etc/passwd", "link");
  symlink("/proc/self/mem", "memory");
  mkfifo("fifo", 0777);
  mkdir("directory", 0777);
  mkdir("real", 0777);
  close(open("real/file", O_CREAT | O_WRONLY, 0644));
  symlink("real", "linked");
  const int sparse = open("sparse", O_CREAT | O_WRONLY, 0644);
  (void)!ftruncate(sparse, 32 << 20);
  close(sparse);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::strcpy(address.sun_path, "socket");
  bind(socket(AF_UNIX, SOCK_STREAM, 0), reinterpret_cast<sockaddr*>(&address), sizeof address);
  if (mknod("device", S_IFCHR | 0666, makedev(1, 5)) == 0) return 1;
  if (rename(work().c_str(), (work() + "-elsewhere").c_str()) == 0 || rmdir(tmp().c_str()) == 0) return 2;
  const int good = open("good", O_CREAT | O_WRONLY, 0600);
  (void)!write(good, "kept", 4);
  fchmod(good, 06777);
  mkdir("shut", 0);
  mkdir("shut-with-all", 0700);
  mkdir("shut-with-all/inner", 0700);
  mkdir("shut-with-all/inner/most", 0);
  chmod("shut-with-all", 0);
  chmod(work().c_str(), 0);
  chmod(tmp().c_str(), 0);
  chmod(shm().c_str(), 06000);
  if (fork() != 0) {
    usleep(20'000);
    return 0;
  }
  const bool exchanges = fork() != 0;
  close(open("real/swapped", O_CREAT | O_WRONLY, 0644));
  symlink("/etc/passwd", "swapped");
  for (;;) {
    if (exchanges) {
      renameat2(AT_FDCWD, "swapped", AT_FDCWD, "real/swapped", RENAME_EXCHANGE);
      continue;
    }
    close(open("race", O_CREAT | O_WRONLY, 0644));
    unlink("race");
    symlink("/etc/passwd", "race");
    unlink("race");
  }
}
