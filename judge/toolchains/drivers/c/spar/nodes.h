// Linked nodes, between JSON and memory. A solution may define them itself, so they are known here by their
// layout alone. Nothing recurses, and what a solution hands back may be linked in any way.
#pragma once

#include "spar/json.h"

struct spar_list_node {
  int val;
  struct spar_list_node* next;
};
struct spar_tree_node {
  int val;
  struct spar_tree_node* child[2];
};
struct spar_graph_node {
  int val;
  int count;
  struct spar_graph_node** neighbors;
};

static int spar_read_int(struct spar_reader* in) {
  char digits[64];
  spar_number(in, digits);
  return (int)strtol(digits, NULL, 10);
}

/// [value, ...]: every node on its own, for solutions free them. The nodes' addresses, and how many.
static struct spar_list_node** spar_read_nodes(struct spar_reader* in, size_t* count) {
  spar_peek(in);
  *count = spar_count(in);
  struct spar_list_node** all = spar_room(*count * sizeof *all);
  spar_expect(in, '[');
  for (size_t i = 0; i < *count; ++i) {
    if (i > 0) spar_expect(in, ',');
    all[i] = spar_room(sizeof **all);
    all[i]->val = spar_read_int(in);
    if (i > 0) all[i - 1]->next = all[i];
  }
  spar_expect(in, ']');
  return all;
}

/// [value, ...], or {"values": [value, ...], "cycle": index}.
static void* spar_read_list(struct spar_reader* in) {
  struct spar_list_node** all = NULL;
  size_t count = 0;
  int back = -1;
  if (spar_take(in, '{')) {
    do {
      char* key = spar_string(in);
      spar_expect(in, ':');
      if (strcmp(key, "values") == 0)
        all = spar_read_nodes(in, &count);
      else
        back = spar_read_int(in);
      free(key);
    } while (spar_take(in, ','));
    spar_expect(in, '}');
  } else {
    all = spar_read_nodes(in, &count);
  }
  if (back >= 0 && (size_t)back < count) all[count - 1]->next = all[back];
  void* const first = count > 0 ? all[0] : NULL;
  free(all);
  return first;
}

static void spar_write_int(struct spar_text* out, int value) {
  spar_write_integer(out, true, (uint64_t)(int64_t)value);
}

static void spar_write_list(struct spar_text* out, const struct spar_list_node* head) {
  // Brent: `met` stays behind while the list is walked, ever longer; it is met again in a cycle only.
  const struct spar_list_node* met = NULL;
  size_t steps = 0, until_moved = 1;
  spar_add(out, "[");
  for (const struct spar_list_node* node = head; node != NULL; node = node->next) {
    if (node == met) spar_stop(SPAR_COMPLAINT, "the list that was returned has a cycle, so it never ends");
    if (++steps == until_moved) met = node, until_moved *= 2;
    if (node != head) spar_add(out, ",");
    spar_write_int(out, node->val);
  }
  spar_add(out, "]");
}

static void* spar_read_tree(struct spar_reader* in) {
  spar_peek(in);
  const size_t count = spar_count(in);
  struct spar_tree_node* root = NULL;
  struct spar_tree_node*** places = spar_room((2 * count + 1) * sizeof *places);  // of children to come
  size_t known = 1;
  places[0] = &root;
  spar_expect(in, '[');
  for (size_t i = 0; i < count; ++i) {
    if (i > 0) spar_expect(in, ',');
    if (spar_take_word(in, "null")) continue;
    struct spar_tree_node* node = *places[i] = spar_room(sizeof *node);
    node->val = spar_read_int(in);
    places[known++] = &node->child[0];
    places[known++] = &node->child[1];
  }
  spar_expect(in, ']');
  free(places);
  return root;
}

/// Nodes that were met, in the order of meeting them, with a hash table of their addresses.
struct spar_met {
  const void** all;
  size_t count;
  size_t* table;  ///< index + 1
  size_t room;
};

static bool spar_meet(struct spar_met* met, const void* node) {
  if (2 * met->count >= met->room) {
    met->room = 4 * met->room + 64;
    met->all = realloc(met->all, met->room * sizeof *met->all);
    free(met->table);
    met->table = spar_room(met->room * sizeof *met->table);
    if (met->all == NULL) spar_stop(SPAR_MISUSE, "there is no memory left for the answer");
    for (size_t i = 0; i < met->count; ++i) {
      size_t place = ((uintptr_t)met->all[i] >> 4U) * 0x9E3779B97F4A7C15U % met->room;
      while (met->table[place] != 0) place = (place + 1) % met->room;
      met->table[place] = i + 1;
    }
  }
  size_t place = ((uintptr_t)node >> 4U) * 0x9E3779B97F4A7C15U % met->room;
  for (; met->table[place] != 0; place = (place + 1) % met->room)
    if (met->all[met->table[place] - 1] == node) return false;
  met->all[met->count++] = node;
  met->table[place] = met->count;
  return true;
}

static void spar_write_tree(struct spar_text* out, const struct spar_tree_node* root) {
  struct spar_met met = {0};
  size_t absent = 0;  // nulls not written yet: those at the end are left out
  spar_add(out, "[");
  if (root != NULL) spar_meet(&met, root), spar_write_int(out, root->val);
  for (size_t i = 0; i < met.count; ++i)
    for (int side = 0; side < 2; ++side) {
      const struct spar_tree_node* child = ((const struct spar_tree_node*)met.all[i])->child[side];
      if (child == NULL) {
        ++absent;
        continue;
      }
      if (!spar_meet(&met, child))
        spar_stop(SPAR_COMPLAINT, "the tree that was returned holds a node twice (its value is %d)",
                  child->val);
      for (; absent > 0; --absent) spar_add(out, ",null");
      spar_add(out, ",");
      spar_write_int(out, child->val);
    }
  spar_add(out, "]");
}

static void* spar_read_graph(struct spar_reader* in) {
  spar_peek(in);
  const size_t count = spar_count(in);
  struct spar_graph_node** all = spar_room(count * sizeof *all);
  for (size_t i = 0; i < count; ++i) all[i] = spar_room(sizeof **all), all[i]->val = (int)i + 1;
  spar_expect(in, '[');
  for (size_t i = 0; i < count; ++i) {
    if (i > 0) spar_expect(in, ',');
    spar_peek(in);
    all[i]->count = (int)spar_count(in);
    all[i]->neighbors = spar_room((size_t)all[i]->count * sizeof *all);
    spar_expect(in, '[');
    for (int k = 0; k < all[i]->count; ++k) {
      if (k > 0) spar_expect(in, ',');
      all[i]->neighbors[k] = all[spar_read_int(in) - 1];
    }
    spar_expect(in, ']');
  }
  spar_expect(in, ']');
  void* const first = count > 0 ? all[0] : NULL;
  free(all);
  return first;
}

static void spar_write_neighbors(struct spar_text* out, const struct spar_graph_node* node) {
  spar_add(out, "[");
  for (int k = 0; k < node->count; ++k) {
    if (k > 0) spar_add(out, ",");
    spar_write_int(out, node->neighbors[k]->val);
  }
  spar_add(out, "]");
}

static void spar_write_graph(struct spar_text* out, const struct spar_graph_node* first) {
  struct spar_met met = {0};
  if (first != NULL) spar_meet(&met, first);
  for (size_t i = 0; i < met.count; ++i) {
    const struct spar_graph_node* node = met.all[i];
    for (int k = 0; k < node->count; ++k) {
      if (node->neighbors[k] == NULL)
        spar_stop(SPAR_COMPLAINT, "a node of the graph that was returned has a null neighbour");
      spar_meet(&met, node->neighbors[k]);
    }
  }
  const struct spar_graph_node** numbered = spar_room(met.count * sizeof *numbered);
  for (size_t i = 0; i < met.count; ++i) {
    const struct spar_graph_node* node = met.all[i];
    if (node->val < 1 || (size_t)node->val > met.count || numbered[node->val - 1] != NULL)
      spar_stop(SPAR_COMPLAINT,
                "the graph that was returned has %zu nodes, whose values should be 1 to %zu, each once; one "
                "has the "
                "value %d",
                met.count, met.count, node->val);
    numbered[node->val - 1] = node;
  }
  spar_add(out, "[");
  for (size_t i = 0; i < met.count; ++i) {
    if (i > 0) spar_add(out, ",");
    spar_write_neighbors(out, numbered[i]);
  }
  spar_add(out, "]");
}
