class Solution {
    public void sortInPlace(int[] values, boolean descending) {
        Arrays.sort(values);
        for (int i = 0, k = values.length - 1; descending && i < k; i++, k--) {
            int kept = values[i];
            values[i] = values[k];
            values[k] = kept;
        }
    }
}
