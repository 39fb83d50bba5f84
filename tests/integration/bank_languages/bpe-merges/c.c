// Tokens are numbers into a table of texts, of which there are few: a square table counts all pairs of the distinct
// words, each weighted by how often its word occurs.
#include <stdlib.h>
#include <string.h>

enum { MOST_TOKENS = 95 + 300, SPACE = 0 };

static char* texts[MOST_TOKENS];
static int token_count = 0;
static long long counts[MOST_TOKENS][MOST_TOKENS];

static int compare_words(const void* a, const void* b) { return strcmp(*(char* const*)a, *(char* const*)b); }

static char* joined(const char* left, const char* between, const char* right) {
  char* text = malloc(strlen(left) + strlen(between) + strlen(right) + 1);
  return strcat(strcat(strcpy(text, left), between), right);
}

// The same text may come of two different merges, and is the same token then.
static int token_of(char* text) {
  int token = 0;
  while (token < token_count && strcmp(texts[token], text) != 0) ++token;
  if (token == token_count) texts[token_count++] = text;
  return token;
}

static int smaller(int left, int right, int best_left, int best_right) {
  return left == best_left ? strcmp(texts[right], texts[best_right]) < 0 : strcmp(texts[left], texts[best_left]) < 0;
}

char** bpe_merges(char* corpus, long long n, int* return_size) {
  const size_t length = strlen(corpus);
  char** words = malloc((length / 2 + 1) * sizeof *words);
  int word_count = 0;
  for (char* word = strtok(corpus, " "); word != NULL; word = strtok(NULL, " ")) words[word_count++] = word;
  qsort(words, (size_t)word_count, sizeof *words, compare_words);

  // The tokens of all distinct words, each word followed by a space that no merge reaches across.
  int* tokens = malloc((length + 1) * sizeof *tokens);
  long long* weights = malloc((length + 1) * sizeof *weights);
  int size = 0;
  token_of(" ");
  for (int w = 0, next; w < word_count; w = next) {
    for (next = w + 1; next < word_count && strcmp(words[w], words[next]) == 0;) ++next;
    for (const char* letter = words[w]; *letter != '\0'; ++letter) {
      weights[size] = next - w;
      tokens[size++] = token_of(joined((char[]){*letter, '\0'}, "", ""));
    }
    tokens[size++] = SPACE;
  }

  char** merges = malloc((size_t)(n + 1) * sizeof *merges);
  *return_size = 0;
  while (*return_size < n) {
    memset(counts, 0, sizeof counts);
    for (int i = 0; i + 1 < size; ++i) {
      if (tokens[i] != SPACE && tokens[i + 1] != SPACE) counts[tokens[i]][tokens[i + 1]] += weights[i];
    }
    int left = 0, right = 0;
    for (int a = 0; a < token_count; ++a) {
      for (int b = 0; b < token_count; ++b) {
        const long long more = counts[a][b] - counts[left][right];
        if (counts[a][b] > 0 && (more > 0 || (more == 0 && smaller(a, b, left, right)))) {
          left = a;
          right = b;
        }
      }
    }
    if (counts[left][right] == 0) break;
    merges[(*return_size)++] = joined(texts[left], " ", texts[right]);
    const int both = token_of(joined(texts[left], "", texts[right]));
    int end = 0;
    for (int i = 0; i < size; ++i, ++end) {
      weights[end] = weights[i];
      tokens[end] = tokens[i];
      if (i + 1 < size && tokens[i] == left && tokens[i + 1] == right) {
        tokens[end] = both;
        ++i;
      }
    }
    size = end;
  }
  return merges;
}
