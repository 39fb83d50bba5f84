package main

import "container/list"

type entry struct{ key, value int }

type LRUCache struct {
	capacity int
	entries  *list.List // most recently used first
	nodeOf   map[int]*list.Element
}

func Constructor(capacity int) LRUCache {
	return LRUCache{capacity, list.New(), map[int]*list.Element{}}
}

func (this *LRUCache) Get(key int) int {
	node, found := this.nodeOf[key]
	if !found {
		return -1
	}
	this.entries.MoveToFront(node)
	return node.Value.(*entry).value
}

func (this *LRUCache) Put(key int, value int) {
	if node, found := this.nodeOf[key]; found {
		node.Value.(*entry).value = value
		this.entries.MoveToFront(node)
		return
	}
	if this.entries.Len() == this.capacity {
		delete(this.nodeOf, this.entries.Remove(this.entries.Back()).(*entry).key)
	}
	this.nodeOf[key] = this.entries.PushFront(&entry{key, value})
}
