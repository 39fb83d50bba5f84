class Counter {
    private static value = 0;

    next(): number {
        return ++Counter.value;
    }
}
