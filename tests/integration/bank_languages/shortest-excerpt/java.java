// A window whose edges only move right; missing[c] is how many more c it needs (below 0: it has some to spare).
class Solution {
    public String shortestExcerpt(String recording, String need) {
        if (need.isEmpty()) return "";
        int[] missing = new int[128];
        for (char event : need.toCharArray()) missing[event]++;
        int gaps = need.length(), start = 0, bestStart = 0, bestEnd = 0;
        for (int end = 1; end <= recording.length(); end++) {
            if (missing[recording.charAt(end - 1)]-- > 0) gaps--;
            for (; gaps == 0; start++) {
                if (bestEnd == 0 || end - start < bestEnd - bestStart) {
                    bestStart = start;
                    bestEnd = end;
                }
                if (++missing[recording.charAt(start)] > 0) gaps++;
            }
        }
        return recording.substring(bestStart, bestEnd);
    }
}
