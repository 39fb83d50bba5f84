class Solution {
    public void transpose(int[][] grid) {
        for (int i = 0; i < grid.length; i++) {
            for (int k = 0; k < i; k++) {
                int kept = grid[i][k];
                grid[i][k] = grid[k][i];
                grid[k][i] = kept;
            }
        }
    }
}
