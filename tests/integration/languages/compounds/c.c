#include <string.h>

// tuple<list<list<int>>, optional<int>, tuple<int, string, list<bool>>, matrix>: the first part of it is the result.
long long** turn_over(long long** rows, int rows_size, int* rows_sizes, long long* maybe, long long number, char* text,
                      bool* flags, int flags_size, double** m, int m_size, int* m_sizes,
                      int* return_size, int** return_sizes, long long** return_maybe, long long* return_number,
                      char** return_text, bool** return_flags, int* return_flags_size, double*** return_m,
                      int* return_m_size, int** return_m_sizes) {
  long long** turned = malloc((size_t)(rows_size + 1) * sizeof *turned);
  *return_sizes = malloc((size_t)(rows_size + 1) * sizeof(int));
  for (int i = 0; i < rows_size; ++i) {
    turned[i] = rows[rows_size - 1 - i];
    (*return_sizes)[i] = rows_sizes[rows_size - 1 - i];
  }
  *return_size = rows_size;
  *return_maybe = maybe;
  *return_number = number + 1;
  *return_text = malloc(strlen(text) + 2);
  strcpy(*return_text, text);
  strcat(*return_text, "!");
  *return_flags = flags;
  *return_flags_size = flags_size;
  *return_m = malloc((size_t)(m_size + 1) * sizeof(double*));
  *return_m_sizes = malloc((size_t)(m_size + 1) * sizeof(int));
  for (int i = 0; i < m_size; ++i) {
    (*return_m)[i] = m[m_size - 1 - i];
    (*return_m_sizes)[i] = m_sizes[m_size - 1 - i];
  }
  *return_m_size = m_size;
  return turned;
}
