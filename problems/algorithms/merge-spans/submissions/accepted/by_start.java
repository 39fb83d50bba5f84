// Sorts by start and lets the last joined span grow.
class Solution {
    public long[][] mergeSpans(long[][] spans) {
        Arrays.sort(spans, (a, b) -> Long.compare(a[0], b[0]));
        List<long[]> joined = new ArrayList<>();
        long[] last = null;
        for (long[] span : spans) {
            if (last != null && span[0] <= last[1]) {
                last[1] = Math.max(last[1], span[1]);
            } else {
                last = span;
                joined.add(last);
            }
        }
        return joined.toArray(new long[0][]);
    }
}
