package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
)

func answer(line string) string {
	var kinds []rune
	var positions []int
	position := 0
	for _, character := range line {
		position++
		if at := strings.IndexRune("([{", character); at >= 0 {
			kinds = append(kinds, []rune(")]}")[at])
			positions = append(positions, position)
		} else if strings.ContainsRune(")]}", character) {
			last := len(kinds) - 1
			if last < 0 || kinds[last] != character {
				return strconv.Itoa(position)
			}
			kinds, positions = kinds[:last], positions[:last]
		}
	}
	if len(positions) > 0 {
		return strconv.Itoa(positions[0])
	}
	return "ok"
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	line, _ := in.ReadString('\n')
	count, _ := strconv.Atoi(strings.TrimSpace(line))
	for ; count > 0; count-- {
		line, _ = in.ReadString('\n')
		fmt.Fprintln(out, answer(strings.TrimSuffix(line, "\n")))
	}
}
