// A difference of logarithms cannot overflow as p / q can; the sum is cut off at 0 only when it is complete.
class Solution {
    public double klDivergence(double[] p, double[] q) {
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            if (p[i] == 0) continue;
            if (q[i] == 0) return Double.POSITIVE_INFINITY;
            sum += p[i] * (Math.log(p[i]) - Math.log(q[i]));
        }
        return Math.max(sum, 0);
    }
}
