class Solution {
    public Optional<String> firstMissing(List<Optional<Double>> values, Optional<String> name) {
        for (int i = 0; i < values.size(); i++)
            if (values.get(i).isEmpty()) return Optional.of(name.orElse("") + i);
        return Optional.empty();
    }
}
