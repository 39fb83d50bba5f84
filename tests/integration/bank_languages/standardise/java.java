// All distances are taken from the first training row and then from their mean: no digits are lost when values are large
// against their spread, and a constant column gives exact zeros.
class Solution {
    public double[][] standardise(double[][] train, double[][] test) {
        for (int column = 0; column < train[0].length; column++) {
            int j = column;
            double first = train[0][j];
            double mean = Arrays.stream(train).mapToDouble(row -> row[j] - first).sum() / train.length;
            double squares = Arrays.stream(train).mapToDouble(row -> row[j] - first - mean).map(d -> d * d).sum();
            double deviation = Math.sqrt(squares / train.length);
            for (double[] row : test) row[j] = deviation > 0 ? (row[j] - first - mean) / deviation : 0;
        }
        return test;
    }
}
