public class Bag {
    private final int capacity;
    private final String label;
    private final List<String> items = new ArrayList<>();

    public Bag(int capacity, String label) {
        this.capacity = capacity;
        this.label = label;
    }

    public boolean putIn(String item) {
        return items.size() < capacity && items.add(item);
    }

    public int totalLength() {
        return String.join("", items).length();
    }

    public void emptyOut() {
        items.clear();
    }

    public List<String> listAll(boolean prefixed) {
        return items.stream().map(item -> (prefixed ? label : "") + item).collect(Collectors.toList());
    }
}
