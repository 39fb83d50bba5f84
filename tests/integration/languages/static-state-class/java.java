class Counter {
    private static int value = 0;

    public int next() {
        return ++value;
    }
}
