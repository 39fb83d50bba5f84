// Takes the larger square of both ends, and fills the answer from the back.
#include <stdlib.h>

long long* squares_in_order(const long long* residuals, int residuals_size, int* return_size) {
  long long* squares = malloc((size_t)residuals_size * sizeof *squares);
  int left = 0, right = residuals_size - 1;
  for (int place = residuals_size - 1; place >= 0; --place) {
    const long long value = -residuals[left] > residuals[right] ? residuals[left++] : residuals[right--];
    squares[place] = value * value;
  }
  *return_size = residuals_size;
  return squares;
}
