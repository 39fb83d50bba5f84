// Going back over the tape, a node has its whole gradient before it hands it on, since all its uses stand behind it.
#include <math.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  double value, slopes[2];  // the partial derivatives by the first and the second operand
} Step;

static Step step_of(const char* operation, double a, double b) {
  if (strcmp(operation, "add") == 0) return (Step){a + b, {1.0, 1.0}};
  if (strcmp(operation, "sub") == 0) return (Step){a - b, {1.0, -1.0}};
  if (strcmp(operation, "mul") == 0) return (Step){a * b, {b, a}};
  if (strcmp(operation, "div") == 0) return (Step){a / b, {1.0 / b, -a / b / b}};
  if (strcmp(operation, "exp") == 0) return (Step){exp(a), {exp(a)}};
  if (strcmp(operation, "log") == 0) return (Step){log(a), {1.0 / a}};
  return (Step){fmax(a, 0.0), {a > 0.0}};
}

double* backward(char** operations, int operations_size, int** operands, int operands_size, int* operands_sizes,
                 double* leaves, int leaves_size, int output, int* return_size) {
  (void)operands_size, (void)leaves_size;
  Step* steps = calloc((size_t)operations_size, sizeof *steps);
  for (int i = 0; i < operations_size; ++i) {
    if (operands_sizes[i] == 0) {
      steps[i].value = *leaves++;
    } else {
      const double a = steps[operands[i][0]].value;
      const double b = operands_sizes[i] > 1 ? steps[operands[i][1]].value : 0.0;
      steps[i] = step_of(operations[i], a, b);
    }
  }
  double* gradients = calloc((size_t)operations_size, sizeof *gradients);
  gradients[output] = 1.0;
  for (int i = output; i >= 0; --i) {
    for (int k = 0; k < operands_sizes[i]; ++k) gradients[operands[i][k]] += gradients[i] * steps[i].slopes[k];
  }
  free(steps);
  *return_size = operations_size;
  return gradients;
}
