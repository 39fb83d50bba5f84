package main

var copies = map[*Node]*Node{}

func cloneGraph(node *Node) *Node {
	if node == nil {
		return nil
	}
	if copies[node] != nil {
		return copies[node]
	}
	clone := &Node{Val: node.Val}
	copies[node] = clone
	for _, neighbour := range node.Neighbors {
		clone.Neighbors = append(clone.Neighbors, cloneGraph(neighbour))
	}
	return clone
}
