#include <iostream>
#include <string>

int main() {
    long long low = 1, high = 1000000000;
    std::string answer;
    while (answer != "right") {
        const long long middle = low + (high - low) / 2;
        std::cout << middle << std::endl;
        if (!(std::cin >> answer)) return 1;
        if (answer == "lower")
            high = middle - 1;
        else
            low = middle + 1;
    }
}
