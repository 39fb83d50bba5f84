#include <iostream>

int main() {
    long long n;
    std::cin >> n;
    const long long a = (n - 1) / 2;
    std::cout << a << ' ' << n - a << '\n';
}
