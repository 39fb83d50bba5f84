class Solution {
    public List<List<Long>> reversedTwice(List<Long> values) {
        Collections.reverse(values);
        return List.of(values, values);
    }
}
