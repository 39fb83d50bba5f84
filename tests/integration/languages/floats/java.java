class Solution {
    public double turnOver(double x) {
        return -x;
    }
}
