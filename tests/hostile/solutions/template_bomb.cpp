// Class 16: templates that instantiate each other without end.
template <int N, class... T>
struct Bomb {
  static const int value = Bomb<N + 1, T..., T...>::value + Bomb<N + 2, int, T...>::value;
};
long long twice(long long) { return Bomb<0, int>::value; }
