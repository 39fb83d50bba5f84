struct counter {
  int values;
};
long long total(long long count, struct counter* values, int values_size) {
  return count + values->values + values_size;
}
