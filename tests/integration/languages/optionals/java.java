class Solution {
    public String firstMissing(Double[] values, String name) {
        for (int i = 0; i < values.length; i++) if (values[i] == null) return (name == null ? "" : name) + i;
        return null;
    }
}
