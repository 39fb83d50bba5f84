// Halves the shorter log for the longest piece of it that belongs to the lower half; the other log gives the rest of that.
#include <limits.h>

// Of equal signs the difference fits in 64 bits, of opposite signs the sum.
static double mean(long long a, long long b) {
  return (a < 0) == (b < 0) ? (double)a + (double)(b - a) / 2 : (double)(a + b) / 2;
}

double median_of_two_logs(long long* first, int first_size, long long* second, int second_size) {
  if (first_size > second_size) return median_of_two_logs(second, second_size, first, first_size);
  const int count = first_size + second_size, half = (count + 1) / 2;
  int low = 0, high = first_size;
  while (low < high) {
    const int cut = (low + high + 1) / 2;
    if (half - cut == second_size || first[cut - 1] <= second[half - cut])
      low = cut;
    else
      high = cut - 1;
  }
  const int other = half - low;
  long long below = LLONG_MIN, above = LLONG_MAX;
  if (low > 0) below = first[low - 1];
  if (other > 0 && second[other - 1] > below) below = second[other - 1];
  if (low < first_size) above = first[low];
  if (other < second_size && second[other] < above) above = second[other];
  return count % 2 == 1 ? (double)below : mean(below, above);
}
