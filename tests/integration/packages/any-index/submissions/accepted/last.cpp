#include <vector>

long long any_index(const std::vector<long long>& values, long long wanted) {
    for (std::size_t i = values.size(); i-- > 0;)
        if (values[i] == wanted) return static_cast<long long>(i);
    return -1;
}
