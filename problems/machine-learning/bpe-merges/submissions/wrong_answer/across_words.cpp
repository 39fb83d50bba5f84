// Forgets the borders of the words: takes the corpus, without its spaces, for a single one.
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

std::vector<std::string> bpe_merges(const std::string& corpus, long long n) {
  std::vector<std::string> texts;
  std::unordered_map<std::string, std::uint64_t> numbers;
  const auto number_of = [&](const std::string& text) {
    const auto [place, added] = numbers.try_emplace(text, texts.size());
    if (added) {
      texts.push_back(text);
    }
    return place->second;
  };
  std::vector<std::vector<std::uint64_t>> words(1);
  const std::vector<long long> counts{1};
  for (const char letter : corpus) {
    if (letter != ' ') {
      words.back().push_back(number_of(std::string(1, letter)));
    }
  }
  std::vector<std::string> merges;
  while (static_cast<long long>(merges.size()) < n) {
    std::unordered_map<std::uint64_t, long long> pairs;
    for (std::size_t w = 0; w < words.size(); ++w) {
      for (std::size_t i = 0; i + 1 < words[w].size(); ++i) {
        pairs[words[w][i] << 32U | words[w][i + 1]] += counts[w];
      }
    }
    std::uint64_t left = 0;
    std::uint64_t right = 0;
    long long most = 0;
    for (const auto& [pair, count] : pairs) {
      const std::uint64_t first = pair >> 32U;
      const std::uint64_t second = pair & 0xffffffffU;
      if (count > most || (count == most && (texts[first] < texts[left] ||
                                             (first == left && texts[second] < texts[right])))) {
        most = count;
        left = first;
        right = second;
      }
    }
    if (most == 0) {
      break;
    }
    merges.push_back(texts[left] + " " + texts[right]);
    const std::uint64_t both = number_of(texts[left] + texts[right]);
    for (auto& word : words) {
      std::size_t end = 0;
      for (std::size_t i = 0; i < word.size(); ++i) {
        const bool found = i + 1 < word.size() && word[i] == left && word[i + 1] == right;
        word[end++] = found ? both : word[i];
        i += found ? 1 : 0;
      }
      word.resize(end);
    }
  }
  return merges;
}
