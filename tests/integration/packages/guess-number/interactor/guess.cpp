#include <fstream>
#include <iostream>
#include <string>

int main(int, char** argv) {
    std::ofstream message(std::string(argv[3]) + "judgemessage.txt");
    long long secret = 0;
    std::ifstream(argv[1]) >> secret;
    for (int guesses = 1; guesses <= 30; ++guesses) {
        long long guess = 0;
        if (!(std::cin >> guess)) {
            message << "guess " << guesses << " did not come, or was no number";
            return 43;
        }
        if (guess == secret) {
            std::cout << "right" << std::endl;
            return 42;
        }
        std::cout << (secret < guess ? "lower" : "higher") << std::endl;
    }
    message << "30 guesses were not enough";
    return 43;
}
