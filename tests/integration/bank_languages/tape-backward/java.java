// Going back over the tape, a node has its whole gradient before it hands it on, since all its uses stand behind it.
class Solution {
    /** A value, and the partial derivatives by the operands. */
    private record Step(double value, double... slopes) {}

    private static Step step(String operation, double a, double b) {
        return switch (operation) {
            case "add" -> new Step(a + b, 1, 1);
            case "sub" -> new Step(a - b, 1, -1);
            case "mul" -> new Step(a * b, b, a);
            case "div" -> new Step(a / b, 1 / b, -a / b / b);
            case "exp" -> new Step(Math.exp(a), Math.exp(a));
            case "log" -> new Step(Math.log(a), 1 / a);
            default -> new Step(Math.max(a, 0), a > 0 ? 1 : 0);
        };
    }

    public double[] backward(String[] operations, int[][] operands, double[] leaves, int output) {
        Step[] steps = new Step[operations.length];
        int read = 0;
        for (int i = 0; i < steps.length; i++) {
            int[] from = operands[i];
            steps[i] = from.length == 0
                ? new Step(leaves[read++])
                : step(operations[i], steps[from[0]].value, steps[from[from.length - 1]].value);
        }
        double[] gradients = new double[steps.length];
        gradients[output] = 1;
        for (int i = output; i >= 0; i--) {
            double[] slopes = steps[i].slopes;
            for (int k = 0; k < slopes.length; k++) gradients[operands[i][k]] += gradients[i] * slopes[k];
        }
        return gradients;
    }
}
