// Linked nodes for the C++ driver: their customary definitions, and between them and JSON. Whatever has the
// customary members will do, so that a solution may also define its nodes itself. Nothing here recurses, and
// what a solution hands back may be linked in any way.
#pragma once

#include <bits/stdc++.h>

#include "spar/json.hpp"

namespace spar::nodes {

struct ListNode {
  int val;
  ListNode* next;
  ListNode() : val(0), next(nullptr) {}
  ListNode(int x) : val(x), next(nullptr) {}
  ListNode(int x, ListNode* next) : val(x), next(next) {}
};

struct TreeNode {
  int val;
  TreeNode* left;
  TreeNode* right;
  TreeNode() : val(0), left(nullptr), right(nullptr) {}
  TreeNode(int x) : val(x), left(nullptr), right(nullptr) {}
  TreeNode(int x, TreeNode* left, TreeNode* right) : val(x), left(left), right(right) {}
};

class Node {
 public:
  int val;
  std::vector<Node*> neighbors;
  Node() : val(0) {}
  Node(int _val) : val(_val) {}
  Node(int _val, std::vector<Node*> _neighbors) : val(_val), neighbors(std::move(_neighbors)) {}
};

}  // namespace spar::nodes

namespace spar::driver {

/// An answer that cannot be written down. what() is shown to the user.
struct BadAnswer : std::runtime_error {
  using std::runtime_error::runtime_error;
};

template <class T>
concept ListLike = requires(T* node) {
  node->val;
  { node->next } -> std::same_as<T*&>;
};
template <class T>
concept TreeLike = requires(T* node) {
  node->val;
  { node->left } -> std::same_as<T*&>;
  { node->right } -> std::same_as<T*&>;
};
template <class T>
concept GraphLike = requires(T* node) {
  node->val;
  { node->neighbors } -> std::same_as<std::vector<T*>&>;
};

[[gnu::cold, noreturn, gnu::noinline]] inline void misnumbered(std::size_t count, long long value) {
  const std::string size = std::to_string(count);
  throw BadAnswer(joined({"the graph that was returned has ", size, " nodes, whose values should be 1 to ",
                          size, ", each once; one has the value ", std::to_string(value)}));
}

template <class T>
T* new_node() {
  if constexpr (std::is_default_constructible_v<T>)
    return new T();
  else
    return new T(0);
}
template <class T>
T* decoded_node(Reader& in) {
  T* node = new_node<T>();
  decode(in, node->val);
  return node;
}

/// Calls `one` for every element of a JSON array, in front of it.
template <class One>
void for_each_element(Reader& in, One&& one) {
  in.expect('[');
  if (in.take(']')) return;
  do one();
  while (in.take(','));
  in.expect(']');
}

/// Links a list; the last node leads to the one with index `back`, where there is one.
template <class T>
T* linked(const std::vector<T*>& all, std::optional<std::size_t> back) {
  for (std::size_t i = 0; i < all.size(); ++i) all[i]->next = i + 1 < all.size() ? all[i + 1] : nullptr;
  if (back) all.back()->next = all.at(*back);
  return all.empty() ? nullptr : all.front();
}

/// [value, ...], or {"values": [value, ...], "cycle": index}.
template <ListLike T>
void decode(Reader& in, T*& head) {
  std::vector<T*> all;
  std::optional<std::size_t> back;
  const auto read_values = [&] { for_each_element(in, [&] { all.push_back(decoded_node<T>(in)); }); };
  if (in.take('{')) {
    do {
      const bool values = in.string() == "values";
      in.expect(':');
      if (values)
        read_values();
      else
        decode(in, back.emplace());
    } while (in.take(','));
    in.expect('}');
  } else {
    read_values();
  }
  head = linked(all, back);
}

template <ListLike T>
void encode(Text& out, T* const& head) {
  out += '[';
  // Brent: `met` stays behind while the list is walked, ever longer; it is met again in a cycle only.
  const T* met = nullptr;
  std::size_t steps = 0;
  std::size_t until_moved = 1;
  for (const T* node = head; node != nullptr; node = node->next) {
    if (node == met) throw BadAnswer("the list that was returned has a cycle, so it never ends");
    if (++steps == until_moved) {
      met = node;
      until_moved *= 2;
    }
    if (node != head) out += ',';
    encode(out, node->val);
  }
  out += ']';
}

template <TreeLike T>
void decode(Reader& in, T*& root) {
  root = nullptr;
  std::vector<T**> places{&root};  // of the children to come, in level order
  std::size_t next = 0;
  for_each_element(in, [&] {
    T** const place = places.at(next++);
    if (in.take_word("null")) return;
    *place = decoded_node<T>(in);
    (*place)->left = (*place)->right = nullptr;
    places.push_back(&(*place)->left);
    places.push_back(&(*place)->right);
  });
}

template <TreeLike T>
void encode(Text& out, T* const& root) {
  out += '[';
  std::unordered_set<const void*> seen;
  std::vector<const T*> level{root};
  std::size_t absent = 0;  // nulls not written yet: those at the end are left out
  for (std::size_t i = 0; i < level.size(); ++i) {
    const T* node = level[i];
    if (node == nullptr) {
      ++absent;
      continue;
    }
    if (!seen.insert(node).second) {
      Text value;
      encode(value, node->val);
      throw BadAnswer(joined({"the tree that was returned holds a node twice (its value is ", value, ")"}));
    }
    for (; absent > 0; --absent) out += ",null";
    if (i > 0) out += ',';
    encode(out, node->val);
    level.push_back(node->left);
    level.push_back(node->right);
  }
  out += ']';
}

template <GraphLike T>
void decode(Reader& in, T*& first) {
  std::vector<T*> all;
  const auto numbered = [&all](std::size_t number) {
    while (all.size() < number) {
      all.push_back(new_node<T>());
      all.back()->val = static_cast<int>(all.size());
    }
    return all.at(number - 1);
  };
  std::size_t current = 0;
  for_each_element(in, [&] {
    T* node = numbered(++current);
    for_each_element(in, [&] {
      std::size_t neighbour = 0;
      decode(in, neighbour);
      T* const other = numbered(neighbour);
      node->neighbors.push_back(other);
    });
  });
  first = all.empty() ? nullptr : all.front();
}

template <GraphLike T>
void encode(Text& out, T* const& first) {
  std::vector<const T*> all;
  std::unordered_set<const void*> seen;
  const auto meet = [&](const T* node) {
    if (node == nullptr) throw BadAnswer("a node of the graph that was returned has a null neighbour");
    if (seen.insert(node).second) all.push_back(node);
  };
  if (first != nullptr) meet(first);
  for (std::size_t i = 0; i < all.size(); ++i)
    for (const T* neighbour : all[i]->neighbors) meet(neighbour);
  std::vector<const T*> numbered(all.size());
  for (const T* node : all) {
    const auto number = static_cast<std::size_t>(node->val);
    if (node->val < 1 || number > all.size() || numbered[number - 1] != nullptr)
      misnumbered(all.size(), node->val);
    numbered[number - 1] = node;
  }
  out += '[';
  for (std::size_t i = 0; i < numbered.size(); ++i) {
    out += i > 0 ? ",[" : "[";
    const auto& neighbours = numbered[i]->neighbors;
    for (std::size_t k = 0; k < neighbours.size(); ++k) {
      if (k > 0) out += ',';
      encode(out, neighbours[k]->val);
    }
    out += ']';
  }
  out += ']';
}

}  // namespace spar::driver
