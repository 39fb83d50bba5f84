let value = 0;

class Counter {
    next() {
        return ++value;
    }
}
