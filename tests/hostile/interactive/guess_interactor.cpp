// Thinks of the number in its input; says "lower", "higher" or "right"; wants it found in 40 guesses.
#include <cstdio>
#include <fstream>
#include <iostream>
#include <string>

int main(int, char** argv) {
  const std::string feedback = argv[3];
  const auto reject = [&](const std::string& why) {
    std::ofstream(feedback + "judgemessage.txt") << why << '\n';
    return 43;
  };
  long long secret = 0;
  std::ifstream(argv[1]) >> secret;
  for (int guesses = 0; guesses < 40; ++guesses) {
    std::string word;
    if (!(std::cin >> word)) return reject("no more guesses came, and the number was not found");
    long long guess = 0;
    if (std::sscanf(word.c_str(), "%lld", &guess) != 1) return reject("that is no number");
    if (guess == secret) {
      std::cout << "right" << std::endl;
      return 42;
    }
    std::cout << (secret < guess ? "lower" : "higher") << std::endl;
  }
  return reject("40 guesses were not enough");
}
