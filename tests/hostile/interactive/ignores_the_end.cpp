// Is told that it is wrong, and burns its time afterwards.
#include <csignal>
#include <iostream>

int main() {
  std::signal(SIGPIPE, SIG_IGN);
  std::cout << "nonsense" << std::endl;
  for (volatile unsigned long turns = 0;;) turns = turns + 1;
}
