// A ring of entries, the most recently used one first, and a hash table of chains.
#include <stdlib.h>

#define BUCKETS 65536

typedef struct Entry {
  long long key, value;
  struct Entry *before, *after;  // in the order of use
  struct Entry* next;            // in the same bucket
} Entry;

typedef struct {
  long long capacity, count;
  Entry ring;
  Entry* buckets[BUCKETS];
} LRUCache;

static Entry** bucket_of(LRUCache* cache, long long key) {
  return &cache->buckets[(unsigned long long)key * 0x9E3779B97F4A7C15ULL >> 48];
}

static Entry* find(LRUCache* cache, long long key) {
  Entry* entry = *bucket_of(cache, key);
  while (entry != NULL && entry->key != key) entry = entry->next;
  return entry;
}

static void take_out(Entry* entry) {
  entry->before->after = entry->after;
  entry->after->before = entry->before;
}

static void put_first(LRUCache* cache, Entry* entry) {
  entry->before = &cache->ring;
  entry->after = cache->ring.after;
  entry->before->after = entry->after->before = entry;
}

static void drop_last(LRUCache* cache) {
  Entry* last = cache->ring.before;
  Entry** link = bucket_of(cache, last->key);
  while (*link != last) link = &(*link)->next;
  *link = last->next;
  take_out(last);
  free(last);
  --cache->count;
}

LRUCache* lru_cache_create(long long capacity) {
  LRUCache* cache = calloc(1, sizeof *cache);
  cache->capacity = capacity;
  cache->ring.before = cache->ring.after = &cache->ring;
  return cache;
}

long long lru_cache_get(LRUCache* cache, long long key) {
  Entry* entry = find(cache, key);
  if (entry == NULL) return -1;
  take_out(entry);
  put_first(cache, entry);
  return entry->value;
}

void lru_cache_put(LRUCache* cache, long long key, long long value) {
  Entry* entry = find(cache, key);
  if (entry != NULL) {
    take_out(entry);
  } else {
    if (cache->count == cache->capacity) drop_last(cache);
    entry = malloc(sizeof *entry);
    entry->key = key;
    entry->next = *bucket_of(cache, key);
    *bucket_of(cache, key) = entry;
    ++cache->count;
  }
  entry->value = value;
  put_first(cache, entry);
}

void lru_cache_free(LRUCache* cache) {
  while (cache->count > 0) drop_last(cache);
  free(cache);
}
