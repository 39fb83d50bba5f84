// Kahn's algorithm: a stage can run once none of its requirements is open; the order itself is the queue.
class Solution {
    public int[] buildOrder(int n, int[][] requirements) {
        List<List<Integer>> neededBy = new ArrayList<>();
        for (int stage = 0; stage < n; stage++) neededBy.add(new ArrayList<>());
        int[] open = new int[n];
        for (int[] pair : requirements) {
            neededBy.get(pair[1]).add(pair[0]);
            open[pair[0]]++;
        }
        int[] order = new int[n];
        int count = 0;
        for (int stage = 0; stage < n; stage++) if (open[stage] == 0) order[count++] = stage;
        for (int done = 0; done < count; done++) {
            for (int stage : neededBy.get(order[done])) if (--open[stage] == 0) order[count++] = stage;
        }
        return count == n ? order : new int[0];
    }
}
