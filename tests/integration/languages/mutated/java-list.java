class Solution {
    public void sortInPlace(List<Integer> values, boolean descending) {
        values.sort(descending ? Comparator.reverseOrder() : Comparator.naturalOrder());
    }
}
