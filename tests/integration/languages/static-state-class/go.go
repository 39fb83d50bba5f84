package main

type Counter struct{ value int }

func Constructor() Counter { return Counter{} }

func (this *Counter) Next() int {
	this.value++
	return this.value
}
