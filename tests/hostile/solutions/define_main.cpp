// Class 17: renames the driver's main and brings its own.
#include <unistd.h>
#define main renamed
long long twice(long long) { return 0; }
extern "C" void _start() { _exit(0); }
