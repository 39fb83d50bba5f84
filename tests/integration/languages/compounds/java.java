class Solution {
    public List<Object> turnOver(List<List<Integer>> rows, Integer maybe, List<Object> three, double[][] m) {
        Collections.reverse(rows);
        double[][] turned = new double[m.length][];
        for (int i = 0; i < m.length; i++) turned[m.length - 1 - i] = m[i];
        Object changed = new Object[] {(Long) three.get(0) + 1, three.get(1) + "!", three.get(2)};
        return Arrays.asList(rows, maybe, changed, turned);
    }
}
