#include <stdlib.h>
#include <string.h>

typedef struct {
  long long capacity;
  char* label;
  int count;
  char* items[64];
} Bag;

Bag* bag_create(long long capacity, char* label) {
  Bag* bag = calloc(1, sizeof *bag);
  bag->capacity = capacity;
  bag->label = label;
  return bag;
}

bool bag_put_in(Bag* bag, char* item) {
  if (bag->count == bag->capacity) return false;
  bag->items[bag->count++] = item;
  return true;
}

long long bag_total_length(Bag* bag) {
  long long total = 0;
  for (int i = 0; i < bag->count; ++i) total += (long long)strlen(bag->items[i]);
  return total;
}

void bag_empty_out(Bag* bag) { bag->count = 0; }

char** bag_list_all(Bag* bag, bool prefixed, int* return_size) {
  char** all = malloc(sizeof bag->items);
  for (int i = 0; i < bag->count; ++i) {
    all[i] = calloc(1, 100);
    if (prefixed) strcpy(all[i], bag->label);
    strcat(all[i], bag->items[i]);
  }
  *return_size = bag->count;
  return all;
}

void bag_free(Bag* bag) { free(bag); }
