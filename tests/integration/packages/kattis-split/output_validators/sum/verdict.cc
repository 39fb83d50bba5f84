#include "verdict.h"

int reject(const std::string& feedback, const std::string& why) {
    std::ofstream(feedback + "judgemessage.txt") << why;
    return 43;
}
