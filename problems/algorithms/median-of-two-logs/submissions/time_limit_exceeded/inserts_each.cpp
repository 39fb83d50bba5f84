// Inserts the measurements of the second log into the first one by one.
#include <algorithm>
#include <vector>

double median_of_two_logs(const std::vector<long long>& first, const std::vector<long long>& second) {
  std::vector<long long> all = first;
  for (const long long value : second) {
    all.insert(std::upper_bound(all.begin(), all.end(), value), value);
  }
  const long long below = all[(all.size() - 1) / 2];
  const long long above = all[all.size() / 2];
  return (below < 0) == (above < 0) ? static_cast<double>(below) + static_cast<double>(above - below) / 2.0
                                    : static_cast<double>(below + above) / 2.0;
}
