// Dijkstra: no cost is negative, so the smallest open cost is final. The heap may hold a centre several times; only its
// cheapest entry counts.
#include <stdlib.h>

typedef struct {
  long long cost, centre;
} Entry;

static void push(Entry* heap, int* size, Entry entry) {
  int place = (*size)++;
  for (; place > 0 && heap[(place - 1) / 2].cost > entry.cost; place = (place - 1) / 2)
    heap[place] = heap[(place - 1) / 2];
  heap[place] = entry;
}

static Entry pop(Entry* heap, int* size) {
  const Entry top = heap[0], moved = heap[--*size];
  int place = 0;
  for (int child = 1; child < *size; child = 2 * place + 1) {
    if (child + 1 < *size && heap[child + 1].cost < heap[child].cost) ++child;
    if (moved.cost <= heap[child].cost) break;
    heap[place] = heap[child];
    place = child;
  }
  heap[place] = moved;
  return top;
}

long long* transfer_costs(long long n, long long** links, int links_size, int* links_sizes, long long source,
                          int* return_size) {
  (void)links_sizes;
  // The links that leave a centre are chained: first[centre], then next[link], to -1.
  int* first = malloc((size_t)n * sizeof *first);
  int* next = malloc((size_t)(links_size + 1) * sizeof *next);
  long long* best = malloc((size_t)n * sizeof *best);
  for (long long centre = 0; centre < n; ++centre) first[centre] = best[centre] = -1;
  for (int link = 0; link < links_size; ++link) {
    next[link] = first[links[link][0]];
    first[links[link][0]] = link;
  }
  Entry* heap = malloc((size_t)(links_size + 1) * sizeof *heap);
  int size = 0;
  best[source] = 0;
  push(heap, &size, (Entry){0, source});
  while (size > 0) {
    const Entry entry = pop(heap, &size);
    if (entry.cost > best[entry.centre]) continue;
    for (int link = first[entry.centre]; link >= 0; link = next[link]) {
      const long long end = links[link][1], cost = entry.cost + links[link][2];
      if (best[end] >= 0 && best[end] <= cost) continue;
      best[end] = cost;
      push(heap, &size, (Entry){cost, end});
    }
  }
  free(first);
  free(next);
  free(heap);
  *return_size = (int)n;
  return best;
}
