package main

import "strconv"

func firstMissing(values []*float64, name *string) *string {
	for i, value := range values {
		if value == nil {
			text := strconv.Itoa(i)
			if name != nil {
				text = *name + text
			}
			return &text
		}
	}
	return nil
}
