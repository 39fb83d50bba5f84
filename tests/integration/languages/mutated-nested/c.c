void transpose(long long** grid, int grid_size, int* grid_sizes) {
  (void)grid_sizes;
  for (int i = 0; i < grid_size; ++i)
    for (int k = 0; k < i; ++k) {
      const long long kept = grid[i][k];
      grid[i][k] = grid[k][i];
      grid[k][i] = kept;
    }
}
