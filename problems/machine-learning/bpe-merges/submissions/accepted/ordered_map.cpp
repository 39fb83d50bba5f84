// Recounts the pairs of the distinct words in every round, in a map whose order breaks ties.
#include <map>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

std::vector<std::string> bpe_merges(const std::string& corpus, long long n) {
  std::map<std::string, long long> frequency;
  std::istringstream stream(corpus);
  for (std::string word; stream >> word;) {
    ++frequency[word];
  }
  std::vector<std::pair<std::vector<std::string>, long long>> words;
  for (const auto& [word, count] : frequency) {
    std::vector<std::string> tokens;
    for (const char letter : word) {
      tokens.emplace_back(1, letter);
    }
    words.emplace_back(std::move(tokens), count);
  }
  std::vector<std::string> merges;
  for (long long round = 0; round < n; ++round) {
    std::map<std::pair<std::string, std::string>, long long> pairs;
    for (const auto& [tokens, count] : words) {
      for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        pairs[{tokens[i], tokens[i + 1]}] += count;
      }
    }
    if (pairs.empty()) {
      break;
    }
    auto best = pairs.begin();
    for (auto pair = pairs.begin(); pair != pairs.end(); ++pair) {
      if (pair->second > best->second) {
        best = pair;
      }
    }
    const auto& [left, right] = best->first;
    merges.push_back(left + " " + right);
    for (auto& [tokens, count] : words) {
      std::size_t end = 0;
      for (std::size_t i = 0; i < tokens.size(); ++i, ++end) {
        if (i + 1 < tokens.size() && tokens[i] == left && tokens[i + 1] == right) {
          tokens[end] = left + right;
          ++i;
        } else if (end != i) {
          tokens[end] = std::move(tokens[i]);
        }
      }
      tokens.resize(end);
    }
  }
  return merges;
}
