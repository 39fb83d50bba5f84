package solution

import "strings"

// Bag as its author would have written it for himself: a New function, methods in lower case, a value receiver.
type Bag struct {
	capacity int32
	label    string
	items    []string
}

func NewBag(capacity int32, label string) *Bag {
	return &Bag{capacity, label, []string{}}
}

func (b *Bag) putIn(item string) bool {
	if int32(len(b.items)) >= b.capacity {
		return false
	}
	b.items = append(b.items, item)
	return true
}

func (b Bag) totalLength() int { return len(strings.Join(b.items, "")) }

func (b *Bag) emptyOut() { b.items = b.items[:0] }

func (b Bag) listAll(prefixed bool) (all []string) {
	for _, item := range b.items {
		if prefixed {
			all = append(all, b.label+item)
		} else {
			all = append(all, item)
		}
	}
	return
}
