package spar

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
)

// The customary nodes. A solution may declare such a type itself: what counts is its name and its fields.
type ListNode struct {
	Val  int
	Next *ListNode
}

type TreeNode struct {
	Val   int
	Left  *TreeNode
	Right *TreeNode
}

type Node struct {
	Val       int
	Neighbors []*Node
}

type nodes struct {
	fields []string
	decode func(from *reader, into reflect.Value)
	encode func(into *strings.Builder, first reflect.Value)
}

var nodeKinds map[string]*nodes

func init() {
	nodeKinds = map[string]*nodes{
		"ListNode": {[]string{"Val", "Next"}, decodeListNode, encodeListNode},
		"TreeNode": {[]string{"Val", "Left", "Right"}, decodeTree, encodeTree},
		"Node":     {[]string{"Val", "Neighbors"}, decodeGraph, encodeGraph},
	}
}

// nodeKind is nil where a type is none of the customary nodes.
func nodeKind(structure reflect.Type) *nodes {
	kind := nodeKinds[structure.Name()]
	if kind == nil || structure.Kind() != reflect.Struct {
		return nil
	}
	for _, field := range kind.fields {
		if _, has := structure.FieldByName(field); !has {
			return nil
		}
	}
	return kind
}

func nodeKindOf(value reflect.Value) *nodes {
	if value.Kind() != reflect.Pointer {
		return nil
	}
	return nodeKind(value.Type().Elem())
}

func newNode(pointer reflect.Type, val int64) reflect.Value {
	node := reflect.New(pointer.Elem())
	node.Elem().FieldByName("Val").SetInt(val)
	return node
}

func val(node reflect.Value) int64 { return node.Elem().FieldByName("Val").Int() }

func numbers(from *reader) (all []int64) {
	from.items(func() { all = append(all, integer(from, reflect.TypeOf(int64(0)))) })
	return all
}

// decodeListNode reads [3, 1, 2] or {"values": [3, 1, 2], "cycle": 1}.
func decodeListNode(from *reader, into reflect.Value) {
	var values []int64
	back := -1
	if from.take('{') {
		for !from.take('}') {
			member := from.str()
			from.expect(':')
			if member == "values" {
				values = numbers(from)
			} else {
				back, _ = strconv.Atoi(from.number())
			}
			from.take(',')
		}
	} else {
		values = numbers(from)
	}
	var made []reflect.Value
	for _, number := range values {
		made = append(made, newNode(into.Type(), number))
	}
	for i := 1; i < len(made); i++ {
		made[i-1].Elem().FieldByName("Next").Set(made[i])
	}
	if back >= 0 {
		made[len(made)-1].Elem().FieldByName("Next").Set(made[back])
	}
	if len(made) > 0 {
		into.Set(made[0])
	}
}

func encodeListNode(into *strings.Builder, node reflect.Value) {
	seen := map[uintptr]bool{}
	into.WriteByte('[')
	for ; !node.IsNil(); node = node.Elem().FieldByName("Next") {
		if seen[node.Pointer()] {
			panic(complaint("the returned list has a cycle"))
		}
		if len(seen) > 0 {
			into.WriteByte(',')
		}
		seen[node.Pointer()] = true
		into.WriteString(strconv.FormatInt(val(node), 10))
	}
	into.WriteByte(']')
}

// decodeTree reads level order: two children for each node that is there.
func decodeTree(from *reader, into reflect.Value) {
	var made []reflect.Value
	index := 0
	from.items(func() {
		if !from.takeWord("null") {
			node := newNode(into.Type(), integer(from, reflect.TypeOf(int64(0))))
			if parent := (index - 1) / 2; index > 0 && parent < len(made) {
				made[parent].Elem().FieldByName([]string{"Left", "Right"}[(index-1)%2]).Set(node)
			}
			made = append(made, node)
		}
		index++
	})
	if len(made) > 0 {
		into.Set(made[0])
	}
}

func encodeTree(into *strings.Builder, root reflect.Value) {
	seen := map[uintptr]bool{}
	var written []string
	level := []reflect.Value{}
	if !root.IsNil() {
		level = append(level, root)
	}
	present := 0 // entries of written up to the last node that is there
	for at := 0; at < len(level); at++ {
		node := level[at]
		if node.IsNil() {
			written = append(written, "null")
			continue
		}
		if seen[node.Pointer()] {
			panic(complaint("the returned tree holds a node twice"))
		}
		seen[node.Pointer()] = true
		written = append(written, strconv.FormatInt(val(node), 10))
		present = len(written)
		level = append(level, node.Elem().FieldByName("Left"), node.Elem().FieldByName("Right"))
	}
	into.WriteString("[" + strings.Join(written[:present], ",") + "]")
}

// decodeGraph reads the numbers of each node's neighbours; nodes are numbered from 1.
func decodeGraph(from *reader, into reflect.Value) {
	var neighbours [][]int64
	from.items(func() { neighbours = append(neighbours, numbers(from)) })
	made := make([]reflect.Value, len(neighbours))
	for i := range made {
		made[i] = newNode(into.Type(), int64(i+1))
	}
	for i, list := range neighbours {
		links := made[i].Elem().FieldByName("Neighbors")
		for _, number := range list {
			links.Set(reflect.Append(links, made[number-1]))
		}
	}
	if len(made) > 0 {
		into.Set(made[0])
	}
}

func encodeGraph(into *strings.Builder, first reflect.Value) {
	known := map[uintptr]bool{}
	lists := map[int64]string{}
	var found []reflect.Value
	visit := func(node reflect.Value) {
		if !node.IsNil() && !known[node.Pointer()] {
			known[node.Pointer()] = true
			found = append(found, node)
		}
	}
	visit(first)
	for at := 0; at < len(found); at++ {
		links := found[at].Elem().FieldByName("Neighbors")
		var written []string
		for i := 0; i < links.Len(); i++ {
			if links.Index(i).IsNil() {
				panic(complaint("a node of the returned graph has a neighbour that is nil"))
			}
			visit(links.Index(i))
			written = append(written, strconv.FormatInt(val(links.Index(i)), 10))
		}
		if _, twice := lists[val(found[at])]; twice {
			panic(complaint(fmt.Sprintf("the returned graph has two nodes of value %d", val(found[at]))))
		}
		lists[val(found[at])] = "[" + strings.Join(written, ",") + "]"
	}
	var ordered []string
	for number := int64(1); number <= int64(len(lists)); number++ {
		list, has := lists[number]
		if !has {
			panic(complaint(fmt.Sprintf("the returned graph has no node of value %d", number)))
		}
		ordered = append(ordered, list)
	}
	into.WriteString("[" + strings.Join(ordered, ",") + "]")
}
