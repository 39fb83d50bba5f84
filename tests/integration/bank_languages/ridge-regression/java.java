// Centring frees the weights of the intercept; their system is positive definite, so pivots are never 0.
class Solution {
    public double[] ridgeRegression(double[][] rows, double[] targets, double penalty) {
        int n = rows.length, k = rows[0].length;
        double[] mean = new double[k + 1]; // the targets are the last column
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= k; j++) mean[j] += ((j < k ? rows[i][j] : targets[i]) - mean[j]) / (i + 1);
        }
        double[][] system = new double[k][k + 1];
        double[] z = new double[k + 1];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= k; j++) z[j] = (j < k ? rows[i][j] : targets[i]) - mean[j];
            for (int j = 0; j < k; j++) for (int l = 0; l <= k; l++) system[j][l] += z[j] * z[l];
        }
        for (int j = 0; j < k; j++) system[j][j] += penalty;

        double[] weights = solve(system);
        double[] answer = new double[k + 1];
        answer[0] = mean[k];
        for (int j = 0; j < k; j++) {
            answer[0] -= weights[j] * mean[j];
            answer[j + 1] = weights[j];
        }
        return answer;
    }

    private double[] solve(double[][] system) {
        int k = system.length;
        for (int p = 0; p < k; p++) {
            for (int j = p + 1; j < k; j++) {
                double factor = system[j][p] / system[p][p];
                for (int l = p; l <= k; l++) system[j][l] -= factor * system[p][l];
            }
        }
        double[] solution = new double[k];
        for (int j = k - 1; j >= 0; j--) {
            double rest = system[j][k];
            for (int l = j + 1; l < k; l++) rest -= system[j][l] * solution[l];
            solution[j] = rest / system[j][j];
        }
        return solution;
    }
}
