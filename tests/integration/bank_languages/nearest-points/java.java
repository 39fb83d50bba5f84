// A max-heap of the k nearest so far: what is no nearer than its top is dropped, anything else takes the top's place.
class Solution {
    private record Near(long squared, int index) {}

    public int[] nearestPoints(int[][] points, int[] query, int k) {
        PriorityQueue<Near> nearest = new PriorityQueue<>(k, (a, b) -> Long.compare(b.squared, a.squared));
        for (int i = 0; i < points.length; i++) {
            long dx = (long) points[i][0] - query[0], dy = (long) points[i][1] - query[1];
            long squared = dx * dx + dy * dy;
            if (nearest.size() == k) {
                if (squared >= nearest.peek().squared) continue;
                nearest.poll();
            }
            nearest.add(new Near(squared, i));
        }
        return nearest.stream().mapToInt(Near::index).toArray();
    }
}
