bool* turn_over(bool x, bool* all, int all_size, int* return_size) {
  bool* result = malloc((size_t)all_size + 1);
  result[0] = !x;
  for (int i = 0; i < all_size; ++i) result[i + 1] = !all[i];
  *return_size = all_size + 1;
  return result;
}
