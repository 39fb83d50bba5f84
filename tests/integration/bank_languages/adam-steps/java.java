// One parameter after the other: no parameter's averages depend on another's.
class Solution {
    public double[] adam(
            double[] start, double[][] gradients, double rate, double beta1, double beta2, double epsilon) {
        double[] x = start.clone();
        for (int i = 0; i < x.length; i++) {
            double m = 0, v = 0, power1 = 1, power2 = 1;
            for (double[] gradient : gradients) {
                double g = gradient[i];
                m = beta1 * m + (1 - beta1) * g;
                v = beta2 * v + (1 - beta2) * g * g;
                power1 *= beta1;
                power2 *= beta2;
                x[i] -= rate * (m / (1 - power1)) / (Math.sqrt(v / (1 - power2)) + epsilon);
            }
        }
        return x;
    }
}
