// Class 16: a diagnostic for every one of very many lines.
#define A undeclared(x y);
#define B A A A A A A A A A A
#define C B B B B B B B B B B
#define D C C C C C C C C C C
#define E D D D D D D D D D D
void flood() { E }
