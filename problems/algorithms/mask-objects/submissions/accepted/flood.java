// Floods every object from its first cell, with a stack of cell numbers.
class Solution {
    public int countObjects(String[] mask) {
        int rows = mask.length, columns = rows == 0 ? 0 : mask[0].length(), objects = 0;
        boolean[] isNew = new boolean[rows * columns];
        for (int cell = 0; cell < isNew.length; cell++) {
            isNew[cell] = mask[cell / columns].charAt(cell % columns) == '#';
        }
        int[] stack = new int[isNew.length];
        for (int start = 0; start < isNew.length; start++) {
            if (!isNew[start]) continue;
            objects++;
            int waiting = 0;
            stack[waiting++] = start;
            isNew[start] = false;
            while (waiting > 0) {
                int cell = stack[--waiting], column = cell % columns;
                int[] neighbours = {
                    cell >= columns ? cell - columns : -1,
                    cell + columns < isNew.length ? cell + columns : -1,
                    column > 0 ? cell - 1 : -1,
                    column + 1 < columns ? cell + 1 : -1,
                };
                for (int neighbour : neighbours) {
                    if (neighbour >= 0 && isNew[neighbour]) {
                        isNew[neighbour] = false;
                        stack[waiting++] = neighbour;
                    }
                }
            }
        }
        return objects;
    }
}
