// Where the slot's folders are, and what kind of slot it is. Some rungs have no root of their own: there the
// judge translates these variables, and the host's paths are the program's too.
#pragma once

#include <cstdlib>
#include <cstring>
#include <string>

/// On the rung "landlock": without namespaces.
inline bool in_place() { return std::strcmp(std::getenv("RUNG"), "landlock") == 0; }

inline std::string work() { return std::getenv("HOME"); }
inline std::string tmp() { return std::getenv("TMPDIR"); }
inline std::string program() { return std::getenv("PROGRAM"); }
/// Shared memory's folder; files in it are files in /tmp where there is none.
inline std::string shm() { return in_place() ? tmp() : "/dev/shm"; }
