double turn_over(double x) { return -x; }
