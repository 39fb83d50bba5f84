#include "verdict.h"

int main(int argc, char** argv) {
    if (argc != 5 || std::string(argv[4]) != "strict") return 1;  // the package's own flags must come along
    long long total = 0, a = 0, b = 0;
    std::ifstream(argv[1]) >> total;
    if (!(std::cin >> a >> b)) return reject(argv[3], "two integers were expected");
    if (a + b != total) return reject(argv[3], std::to_string(a) + " + " + std::to_string(b) + " is not " + std::to_string(total));
    return 42;
}
