// One example at a time moves from right to left; m log2 m less the sum of c log2 c over a side's label counts is m
// times its entropy, and each step changes one count of either side.
class Solution {
    private record Example(double value, long label) {}

    public double[] bestThreshold(double[] values, long[] labels) {
        int n = values.length;
        Example[] examples = new Example[n];
        Map<Long, int[]> counts = new HashMap<>(); // left and right
        for (int i = 0; i < n; i++) {
            examples[i] = new Example(values[i], labels[i]);
            counts.computeIfAbsent(labels[i], label -> new int[2])[1]++;
        }
        Arrays.sort(examples, Comparator.comparingDouble(Example::value));

        double leftSum = 0, rightSum = 0, best = -1;
        for (int[] count : counts.values()) rightSum += weigh(count[1]);
        double whole = weigh(n) - rightSum;
        double[] gains = new double[n];
        for (int i = 0; i + 1 < n; i++) {
            int[] count = counts.get(examples[i].label);
            leftSum -= weigh(count[0]++);
            leftSum += weigh(count[0]);
            rightSum -= weigh(count[1]--);
            rightSum += weigh(count[1]);
            gains[i] = (whole - (weigh(i + 1) - leftSum) - (weigh(n - i - 1) - rightSum)) / n;
            if (examples[i].value < examples[i + 1].value) best = Math.max(best, gains[i]);
        }
        for (int i = 0; i + 1 < n; i++) {
            double here = examples[i].value, next = examples[i + 1].value;
            if (here < next && gains[i] >= best - 1e-9) return new double[] {(here + next) / 2, gains[i]};
        }
        return new double[0];
    }

    private static double weigh(int count) {
        return count == 0 ? 0 : count * Math.log(count) / Math.log(2);
    }
}
