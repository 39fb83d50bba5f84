long long count_down(long long n) {
  volatile char room[64];
  room[0] = 1;
  return n == 0 ? 0 : count_down(n - 1) + room[0];
}
