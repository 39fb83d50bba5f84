// Rows ordered by class are dealt out in turn: any stretch of neighbours, a class or all of them, spreads evenly.
class Solution {
    public List<List<Integer>> stratifiedFolds(long[] labels, int k) {
        Map<Long, List<Integer>> rowsOf = new HashMap<>();
        for (int row = 0; row < labels.length; row++) {
            rowsOf.computeIfAbsent(labels[row], label -> new ArrayList<>()).add(row);
        }
        List<List<Integer>> folds = new ArrayList<>(k);
        for (int fold = 0; fold < k; fold++) folds.add(new ArrayList<>());
        int next = 0;
        for (List<Integer> rows : rowsOf.values()) {
            for (int row : rows) {
                folds.get(next).add(row);
                next = (next + 1) % k;
            }
        }
        return folds;
    }
}
