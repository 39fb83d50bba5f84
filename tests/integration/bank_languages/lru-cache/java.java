// A LinkedHashMap in the order of access.
class LRUCache {
    private final Map<Long, Long> entries;

    public LRUCache(int capacity) {
        entries = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, Long> eldest) {
                return size() > capacity;
            }
        };
    }

    public long get(long key) {
        return entries.getOrDefault(key, -1L);
    }

    public void put(long key, long value) {
        entries.put(key, value);
    }
}
