// A max-heap of the k nearest so far: what is no nearer than its top is dropped, anything else takes the top's place.
#include <stdlib.h>

typedef struct {
  long long squared;
  int index;
} Near;

// Moves what stands in this place down until nothing below it is farther.
static void sift_down(Near* heap, int size, int place) {
  const Near moved = heap[place];
  for (int child = 2 * place + 1; child < size; child = 2 * place + 1) {
    if (child + 1 < size && heap[child + 1].squared > heap[child].squared) ++child;
    if (heap[child].squared <= moved.squared) break;
    heap[place] = heap[child];
    place = child;
  }
  heap[place] = moved;
}

long long* nearest_points(long long** points, int points_size, int* points_sizes, long long* query, int query_size,
                          int k, int* return_size) {
  (void)points_sizes;
  (void)query_size;
  Near* heap = malloc((size_t)k * sizeof *heap);
  for (int i = 0; i < points_size; ++i) {
    const long long dx = points[i][0] - query[0], dy = points[i][1] - query[1];
    const Near point = {dx * dx + dy * dy, i};
    if (i < k) {
      heap[i] = point;
      if (i == k - 1) {
        for (int place = k / 2 - 1; place >= 0; --place) sift_down(heap, k, place);
      }
    } else if (point.squared < heap[0].squared) {
      heap[0] = point;
      sift_down(heap, k, 0);
    }
  }
  long long* indices = malloc((size_t)k * sizeof *indices);
  for (int i = 0; i < k; ++i) indices[i] = heap[i].index;
  *return_size = k;
  free(heap);
  return indices;
}
