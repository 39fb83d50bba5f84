// Tokens are numbers into a list of texts, of which there are few: a square table counts all pairs of the distinct
// words, each weighted by how often its word occurs.
class Solution {
    private final List<String> texts = new ArrayList<>();
    private final Map<String, Integer> tokens = new HashMap<>();

    public List<String> bpeMerges(String corpus, int n) {
        Map<String, Integer> frequency = new HashMap<>();
        for (String word : corpus.split(" ")) frequency.merge(word, 1, Integer::sum);
        List<int[]> words = new ArrayList<>();
        List<Integer> weights = new ArrayList<>();
        frequency.forEach((word, count) -> {
            words.add(word.chars().map(letter -> token(Character.toString(letter))).toArray());
            weights.add(count);
        });

        List<String> merges = new ArrayList<>();
        while (merges.size() < n) {
            int[][] counts = new int[texts.size()][texts.size()];
            for (int w = 0; w < words.size(); w++) {
                int[] word = words.get(w);
                for (int i = 0; i + 1 < word.length; i++) counts[word[i]][word[i + 1]] += weights.get(w);
            }
            int most = 0, left = 0, right = 0;
            for (int a = 0; a < counts.length; a++) {
                for (int b = 0; b < counts.length; b++) {
                    int count = counts[a][b];
                    if (count > most || count > 0 && count == most && isSmaller(a, b, left, right)) {
                        most = count;
                        left = a;
                        right = b;
                    }
                }
            }
            if (most == 0) break;
            merges.add(texts.get(left) + " " + texts.get(right));
            int both = token(texts.get(left) + texts.get(right));
            for (int w = 0; w < words.size(); w++) words.set(w, merged(words.get(w), left, right, both));
        }
        return merges;
    }

    private int token(String text) {
        return tokens.computeIfAbsent(text, unseen -> {
            texts.add(unseen);
            return texts.size() - 1;
        });
    }

    private boolean isSmaller(int left, int right, int otherLeft, int otherRight) {
        if (left == otherLeft) return texts.get(right).compareTo(texts.get(otherRight)) < 0;
        return texts.get(left).compareTo(texts.get(otherLeft)) < 0;
    }

    private static int[] merged(int[] word, int left, int right, int both) {
        int[] result = new int[word.length];
        int end = 0;
        for (int i = 0; i < word.length; i++) {
            boolean found = i + 1 < word.length && word[i] == left && word[i + 1] == right;
            result[end++] = found ? both : word[i];
            if (found) i++;
        }
        return end == word.length ? word : Arrays.copyOf(result, end);
    }
}
