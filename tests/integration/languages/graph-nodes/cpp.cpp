#include <unordered_map>

Node* clone_graph(Node* node) {
  static std::unordered_map<Node*, Node*> copies;
  if (node == nullptr) return nullptr;
  if (copies.count(node) != 0) return copies[node];
  Node* copy = copies[node] = new Node(node->val);
  for (Node* neighbour : node->neighbors) copy->neighbors.push_back(clone_graph(neighbour));
  return copy;
}
