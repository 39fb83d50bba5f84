/* Linked lists, trees and graphs that a solution answers with: environments, compared by which they are. Nothing here
   recurses: a list may be 100,000 nodes deep. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "driver.h"

/* Which nodes were met, and as the how-manieth: an open hash table. */
typedef struct {
  SEXP* nodes;
  long* places;
  size_t room, size;
} Met;

static size_t place_in(const Met* met, SEXP node) {
  size_t at = ((uintptr_t)node >> 4) * 0x9E3779B97F4A7C15U & (met->room - 1);
  while (met->nodes[at] != NULL && met->nodes[at] != node) at = (at + 1) & (met->room - 1);
  return at;
}

static void grow(Met* met) {
  const Met old = *met;
  met->room = old.room == 0 ? 64 : 2 * old.room;
  met->nodes = (SEXP*)calloc(met->room, sizeof *met->nodes);
  met->places = (long*)calloc(met->room, sizeof *met->places);
  if (met->nodes == NULL || met->places == NULL) Rf_error("there is not enough memory for the answer");
  for (size_t i = 0; i < old.room; ++i) {
    if (old.nodes[i] == NULL) continue;
    const size_t at = place_in(met, old.nodes[i]);
    met->nodes[at] = old.nodes[i];
    met->places[at] = old.places[i];
  }
  free(old.nodes);
  free(old.places);
}

/* The place at which it was met before, or -1: it is noted. */
static long meet(Met* met, SEXP node) {
  if (2 * (met->size + 1) > met->room) grow(met);
  const size_t at = place_in(met, node);
  if (met->nodes[at] != NULL) return met->places[at];
  met->nodes[at] = node;
  met->places[at] = (long)met->size++;
  return -1;
}

static SEXP field(SEXP node, const char* name, const char* of) {
  SEXP value = TYPEOF(node) == ENVSXP ? Rf_findVarInFrame(node, Rf_install(name)) : R_UnboundValue;
  if (TYPEOF(value) == PROMSXP) value = Rf_eval(value, node);
  if (value == R_UnboundValue)
    Rf_error("the answer cannot be judged: a %s was expected (an environment with '%s'), found a value of type %s", of,
             name, Rf_type2char(TYPEOF(node)));
  return value;
}

static long number_of(SEXP node, const char* of) {
  SEXP value = field(node, "val", of);
  if (is_integer64(value) && Rf_xlength(value) == 1) {
    long whole = 0;
    memcpy(&whole, REAL(value), sizeof whole);
    return whole;
  }
  const double number = Rf_xlength(value) == 1 && (TYPEOF(value) == REALSXP || TYPEOF(value) == INTSXP)
                            ? Rf_asReal(value)
                            : R_NaN;
  if (!(number == (double)(long)number)) Rf_error("the answer cannot be judged: the val of a %s must be one whole number", of);
  return (long)number;
}

static void put_number(long number) {
  char text[32];
  text_append(&answer_text, text, (size_t)snprintf(text, sizeof text, "%ld", number));
}

static void put(const char* text) { text_append(&answer_text, text, strlen(text)); }

void put_list_node(SEXP node) {
  Met met = {NULL, NULL, 0, 0};
  put("[");
  for (; node != R_NilValue; node = field(node, "next", "ListNode")) {
    const long before = meet(&met, node);
    if (before >= 0)
      Rf_error("the answer cannot be judged: the list has a cycle: the node after index %ld is that of index %ld again",
               (long)met.size - 1, before);
    if (met.size > 1) put(",");
    put_number(number_of(node, "ListNode"));
  }
  put("]");
}

/* A queue of nodes, NULL for R's NULL. */
typedef struct {
  SEXP* nodes;
  size_t size, room;
} Queue;

static void push(Queue* queue, SEXP node) {
  if (queue->size == queue->room) {
    queue->room = 2 * queue->room + 64;
    queue->nodes = (SEXP*)realloc(queue->nodes, queue->room * sizeof *queue->nodes);
    if (queue->nodes == NULL) Rf_error("there is not enough memory for the answer");
  }
  queue->nodes[queue->size++] = node;
}

void put_tree_node(SEXP root) {
  Met met = {NULL, NULL, 0, 0};
  Queue queue = {NULL, 0, 0};
  size_t end = 0; /* of the text, behind the last node that is there */
  put("[");
  end = answer_text.size;
  push(&queue, root);
  for (size_t i = 0; i < queue.size; ++i) {
    SEXP node = queue.nodes[i];
    if (i > 0) put(",");
    if (node == R_NilValue) {
      put("null");
      continue;
    }
    if (meet(&met, node) >= 0)
      Rf_error("the answer cannot be judged: the tree holds a node twice (its val is %ld)", number_of(node, "TreeNode"));
    put_number(number_of(node, "TreeNode"));
    end = answer_text.size;
    push(&queue, field(node, "left", "TreeNode"));
    push(&queue, field(node, "right", "TreeNode"));
  }
  answer_text.size = end; /* nulls at the end say nothing */
  put("]");
}

static SEXP neighbours_of(SEXP node) {
  SEXP all = field(node, "neighbors", "Node");
  if (all != R_NilValue && TYPEOF(all) != VECSXP)
    Rf_error("the answer cannot be judged: the neighbors of a Node must be a list of nodes");
  return all;
}

void put_graph_node(SEXP start) {
  Met met = {NULL, NULL, 0, 0};
  Queue queue = {NULL, 0, 0};
  if (start != R_NilValue) {
    push(&queue, start);
    meet(&met, start);
  }
  for (size_t i = 0; i < queue.size; ++i) {
    SEXP all = neighbours_of(queue.nodes[i]);
    for (R_xlen_t k = 0; k < Rf_xlength(all); ++k)
      if (meet(&met, VECTOR_ELT(all, k)) < 0) push(&queue, VECTOR_ELT(all, k));
  }
  SEXP* by_number = (SEXP*)R_alloc(queue.size + 1, sizeof *by_number);
  memset(by_number, 0, (queue.size + 1) * sizeof *by_number);
  for (size_t i = 0; i < queue.size; ++i) {
    const long number = number_of(queue.nodes[i], "Node");
    if (number < 1 || number > (long)queue.size || by_number[number] != NULL)
      Rf_error("the answer cannot be judged: the %ld nodes that can be reached must have the numbers 1 to %ld as val, each "
               "once; one has %ld",
               (long)queue.size, (long)queue.size, number);
    by_number[number] = queue.nodes[i];
  }
  put("[");
  for (size_t number = 1; number <= queue.size; ++number) {
    put(number > 1 ? ",[" : "[");
    SEXP all = neighbours_of(by_number[number]);
    for (R_xlen_t k = 0; k < Rf_xlength(all); ++k) {
      if (k > 0) put(",");
      put_number(number_of(VECTOR_ELT(all, k), "Node"));
    }
    put("]");
  }
  put("]");
}
