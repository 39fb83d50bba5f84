class Counter {
 public:
  long long next() { return ++value_; }

 private:
  long long value_ = 0;
};
