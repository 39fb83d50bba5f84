package main

type Bag struct {
	capacity int
	label    string
	items    []string
}

func Constructor(capacity int, label string) Bag {
	return Bag{capacity: capacity, label: label}
}

func (this *Bag) PutIn(item string) bool {
	if len(this.items) == this.capacity {
		return false
	}
	this.items = append(this.items, item)
	return true
}

func (this *Bag) TotalLength() int {
	total := 0
	for _, item := range this.items {
		total += len(item)
	}
	return total
}

func (this *Bag) EmptyOut() { this.items = nil }

func (this *Bag) ListAll(prefixed bool) []string {
	var all []string
	for _, item := range this.items {
		if prefixed {
			item = this.label + item
		}
		all = append(all, item)
	}
	return all
}
