// A table of zeros; each step moves one entry towards its target, which the table as it stands gives.
class Solution {
    public double[][] qLearning(int states, int actions, List<Object>[] steps, double alpha, double gamma) {
        double[][] table = new double[states][actions];
        for (List<Object> step : steps) {
            double[] row = table[((Long) step.get(0)).intValue()];
            int action = ((Long) step.get(1)).intValue();
            double target = (Double) step.get(2);
            boolean end = (Boolean) step.get(4);
            if (!end) target += gamma * best(table[((Long) step.get(3)).intValue()]);
            row[action] += alpha * (target - row[action]);
        }
        return table;
    }

    private double best(double[] row) {
        double best = row[0];
        for (double value : row) if (value > best) best = value;
        return best;
    }
}
