// A stack of hours with rising numbers: what takes an hour off ends its reservation, which begins behind the hour below it.
class Solution {
    public long largestReservation(long[] free) {
        Deque<Integer> waiting = new ArrayDeque<>();
        long best = 0;
        for (int hour = 0; hour <= free.length; hour++) {
            long machines = hour < free.length ? free[hour] : 0;
            while (!waiting.isEmpty() && free[waiting.peek()] >= machines) {
                long height = free[waiting.pop()];
                int begin = waiting.isEmpty() ? 0 : waiting.peek() + 1;
                best = Math.max(best, height * (hour - begin));
            }
            waiting.push(hour);
        }
        return best;
    }
}
