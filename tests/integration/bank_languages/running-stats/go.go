package main

// RunningStats keeps the sum of squared distances from the mean. Counts are floats, whose products cannot overflow.
type RunningStats struct {
	count, mean, squares float64
}

func Constructor() RunningStats {
	return RunningStats{}
}

// Add sees a group of one value.
func (this *RunningStats) Add(value float64) {
	this.Merge(1, value, 0)
}

func (this *RunningStats) Merge(count int, mean float64, m2 float64) {
	if count == 0 {
		return
	}
	distance := mean - this.mean
	before := this.count
	this.count += float64(count)
	share := float64(count) / this.count
	this.mean += distance * share
	this.squares += m2 + distance*distance*before*share
}

func (this *RunningStats) Mean() float64 {
	return this.mean
}

func (this *RunningStats) Variance() float64 {
	if this.count == 0 {
		return 0
	}
	return this.squares / this.count
}
