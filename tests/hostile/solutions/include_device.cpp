// Class 16: includes a device that never ends.
#include "/dev/zero"
