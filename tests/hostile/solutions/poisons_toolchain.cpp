// Class 16: tries to replace what later compiles build on, the precompiled header and the driver. Answers rightly
// only when it could not.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
long long twice(long long value) {
  std::error_code error;
  int changed = 0;
  for (const char* folder : {"/toolchains", "/toolchains/headers", "/toolchains/drivers"}) {
    if (open((std::string(folder) + "/new").c_str(), O_CREAT | O_WRONLY, 0644) >= 0) ++changed;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder, error)) {
      const char* path = entry.path().c_str();
      if (entry.is_regular_file(error) && open(path, O_WRONLY | O_TRUNC) >= 0) ++changed;
      if (chmod(path, 0777) == 0 || rename(path, "/work/taken") == 0 || unlink(path) == 0) ++changed;
      if (link(path, "/work/linked") == 0) ++changed;
    }
  }
  return changed == 0 ? 2 * value : changed;
}
