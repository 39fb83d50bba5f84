struct Node* copies[200];

struct Node* clone_graph(struct Node* node) {
  if (node == NULL) return NULL;
  if (copies[node->val] != NULL) return copies[node->val];
  struct Node* copy = copies[node->val] = malloc(sizeof *copy);
  *copy = *node;
  copy->neighbors = malloc((size_t)node->numNeighbors * sizeof(struct Node*));
  for (int i = 0; i < node->numNeighbors; ++i) copy->neighbors[i] = clone_graph(node->neighbors[i]);
  return copy;
}
