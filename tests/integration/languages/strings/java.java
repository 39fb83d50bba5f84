class Solution {
    public String[] twice(String s, String[] words) {
        String[] result = new String[words.length + 1];
        result[0] = s + s;
        for (int i = 0; i < words.length; i++) result[i + 1] = words[i] + words[i];
        return result;
    }
}
