// Prints what it finds of files that only a checker or an interactor may see, then answers wrongly.
#include <fstream>
#include <iostream>
#include <string>

int main() {
  for (const char* path : {"input", "answer", "feedback/judgemessage.txt", "/work/input", "/work/answer",
                           "../work/answer", "/program/checker.cpp", "/proc/self/cwd/answer"})
    if (std::ifstream(path)) std::cout << "found " << path << std::endl;
  std::cout << "nothing" << std::endl;
}
