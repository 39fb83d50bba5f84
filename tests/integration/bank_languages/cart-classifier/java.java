// Every feature's order of the rows is sorted once; a split parts all orders stably, so that they stay sorted. Scores
// are fractions of integers, whose cross products stay below n^5 / 16, which a long holds.
class Solution {
    private static class Node {
        long answer;
        int feature;
        double threshold;
        Node left, right;
    }

    private double[][] train;
    private int minLeaf;
    private long[] classes; // ascending
    private int[] classOf;
    private int[] counts, leftCounts, rightCounts; // by class; what other nodes left there is overwritten

    public long[] treePredict(double[][] train, long[] labels, int maxDepth, int minLeaf, double[][] rows) {
        this.train = train;
        this.minLeaf = minLeaf;
        classes = Arrays.stream(labels).sorted().distinct().toArray();
        classOf = Arrays.stream(labels).mapToInt(label -> Arrays.binarySearch(classes, label)).toArray();
        counts = new int[classes.length];
        leftCounts = new int[classes.length];
        rightCounts = new int[classes.length];
        int[][] orders = new int[train[0].length][];
        for (int j = 0; j < orders.length; j++) orders[j] = sortedBy(j);
        Node root = grow(orders, maxDepth);

        return Arrays.stream(rows).mapToLong(row -> {
            Node node = root;
            while (node.left != null) node = row[node.feature] <= node.threshold ? node.left : node.right;
            return node.answer;
        }).toArray();
    }

    private int[] sortedBy(int feature) {
        Integer[] order = new Integer[train.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(train[a][feature], train[b][feature]));
        return Arrays.stream(order).mapToInt(i -> i).toArray();
    }

    private Node grow(int[][] orders, int depthLeft) {
        int[] members = orders[0];
        for (int row : members) counts[classOf[row]] = 0;
        for (int row : members) counts[classOf[row]]++;
        int most = classOf[members[0]];
        for (int row : members) {
            int c = classOf[row];
            if (counts[c] > counts[most] || counts[c] == counts[most] && c < most) most = c;
        }
        Node node = new Node();
        node.answer = classes[most];
        if (depthLeft == 0 || counts[most] == members.length || !findSplit(orders, node)) return node;

        boolean[] goesLeft = new boolean[train.length];
        int size = 0;
        for (int row : members) {
            goesLeft[row] = train[row][node.feature] <= node.threshold;
            if (goesLeft[row]) size++;
        }
        int[][] left = new int[orders.length][size], right = new int[orders.length][members.length - size];
        for (int j = 0; j < orders.length; j++) {
            int l = 0, r = 0;
            for (int row : orders[j]) {
                if (goesLeft[row]) left[j][l++] = row;
                else right[j][r++] = row;
            }
        }
        node.left = grow(left, depthLeft - 1);
        node.right = grow(right, depthLeft - 1);
        return node;
    }

    private boolean findSplit(int[][] orders, Node node) {
        int n = orders[0].length;
        long best = 0, bestDivisor = 1;
        for (int j = 0; j < orders.length; j++) {
            int[] order = orders[j];
            long left = 0, right = 0; // sums of the squared counts
            for (int row : order) {
                leftCounts[classOf[row]] = 0;
                rightCounts[classOf[row]] = counts[classOf[row]];
                right += counts[classOf[row]];
            }
            for (int m = 1; m < n; m++) {
                int c = classOf[order[m - 1]];
                left += 2 * leftCounts[c]++ + 1;
                right -= 2 * rightCounts[c]-- - 1;
                double here = train[order[m - 1]][j], next = train[order[m]][j];
                if (here == next || m < minLeaf || n - m < minLeaf) continue;
                long score = left * (n - m) + right * m, divisor = (long) m * (n - m);
                if (score * bestDivisor > best * divisor) {
                    best = score;
                    bestDivisor = divisor;
                    node.feature = j;
                    node.threshold = (here + next) / 2;
                }
            }
        }
        return best > 0;
    }
}
