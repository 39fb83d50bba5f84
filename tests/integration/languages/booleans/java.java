class Solution {
    public boolean[] turnOver(boolean x, boolean[] all) {
        boolean[] result = new boolean[all.length + 1];
        result[0] = !x;
        for (int i = 0; i < all.length; i++) result[i + 1] = !all[i];
        return result;
    }
}
