// Hands the product of everything outside a range down to its halves; at a single position it is the answer.
class Solution {
    public long[] productsOfOthers(long[] factors) {
        long[] products = new long[factors.length];
        if (factors.length > 0) fill(factors, products, 0, factors.length, 1);
        return products;
    }

    private static void fill(long[] factors, long[] products, int first, int end, long outside) {
        if (end - first == 1) {
            products[first] = outside;
            return;
        }
        int middle = (first + end) / 2;
        long left = outside, right = outside;
        for (int i = first; i < middle; i++) left *= factors[i];
        for (int i = middle; i < end; i++) right *= factors[i];
        fill(factors, products, first, middle, right);
        fill(factors, products, middle, end, left);
    }
}
