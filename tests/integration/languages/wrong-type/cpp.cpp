#include <string>

std::string names(long long x) { return std::to_string(x); }
