// Dijkstra: no cost is negative, so the smallest open cost is final; entries of centres that are settled are skipped.
class Solution {
    private record Entry(long cost, int centre) {}

    public long[] transferCosts(int n, int[][] links, int source) {
        // The links that leave a centre are chained: first[centre], then next[link], to -1.
        int[] first = new int[n], next = new int[links.length];
        Arrays.fill(first, -1);
        for (int link = 0; link < links.length; link++) {
            next[link] = first[links[link][0]];
            first[links[link][0]] = link;
        }
        long[] costs = new long[n];
        Arrays.fill(costs, -1);
        PriorityQueue<Entry> open = new PriorityQueue<>(Comparator.comparingLong(Entry::cost));
        open.add(new Entry(0, source));
        while (!open.isEmpty()) {
            Entry entry = open.remove();
            if (costs[entry.centre] >= 0) continue;
            costs[entry.centre] = entry.cost;
            for (int link = first[entry.centre]; link >= 0; link = next[link]) {
                if (costs[links[link][1]] < 0) open.add(new Entry(entry.cost + links[link][2], links[link][1]));
            }
        }
        return costs;
    }
}
