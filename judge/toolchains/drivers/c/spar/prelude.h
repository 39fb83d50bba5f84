// What a C solution finds without asking for it: the usual headers, and the nodes. SPAR_OWN_NODES: the
// solution defines these itself, with the same members in the same order.
#pragma once

#include <assert.h>
#include <ctype.h>
#include <errno.h>
#include <float.h>
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#ifndef SPAR_OWN_NODES
struct ListNode {
  int val;
  struct ListNode* next;
};
struct TreeNode {
  int val;
  struct TreeNode* left;
  struct TreeNode* right;
};
struct Node {
  int val;
  int numNeighbors;
  struct Node** neighbors;
};
typedef struct ListNode ListNode;
typedef struct TreeNode TreeNode;
typedef struct Node Node;
#endif
