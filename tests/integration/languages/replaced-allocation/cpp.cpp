#include <cstdlib>
#include <new>

long long allocated = 0;

void* operator new(std::size_t size) {
  ++allocated;
  return std::malloc(size);
}
void operator delete(void* place) noexcept { std::free(place); }
void operator delete(void* place, std::size_t) noexcept { std::free(place); }

long long double_it(long long x) {
  delete new long long(x);
  return allocated > 0 ? 2 * x : 0;
}
