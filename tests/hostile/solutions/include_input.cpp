// Class 16: includes the compiler's own input and the accounts of the machine.
#include "/dev/stdin"
#include "/etc/passwd"
#include "/etc/shadow"
#include "/proc/self/environ"
