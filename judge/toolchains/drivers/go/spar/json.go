// Package spar is the Go driver: it serves cases to a solution. The protocol is that of runner/wire/protocol.hpp
// ("session"). What an argument becomes is read, by reflection, from the solution's own parameters.
package spar

import (
	"fmt"
	"strconv"
	"strings"
)

// misuse says why a submission does not fit the problem, complaint what is wrong with its answer; both are thrown.
type misuse string
type complaint string

func refuse(format string, arguments ...any) {
	panic(misuse(fmt.Sprintf(format, arguments...)))
}

// reader reads one JSON text from front to back.
type reader struct {
	text string
	at   int
}

// peek is the next byte that is not white space, not taken; 0 at the end.
func (r *reader) peek() byte {
	for r.at < len(r.text) && strings.IndexByte(" \t\r\n", r.text[r.at]) >= 0 {
		r.at++
	}
	if r.at == len(r.text) {
		return 0
	}
	return r.text[r.at]
}

func (r *reader) take(wanted byte) bool {
	there := r.peek() == wanted
	if there {
		r.at++
	}
	return there
}

func (r *reader) expect(wanted byte) {
	if !r.take(wanted) {
		rest := r.text[r.at:]
		if len(rest) > 20 {
			rest = rest[:20]
		}
		refuse("expected '%c' where the argument has %s", wanted, rest)
	}
}

func (r *reader) takeWord(word string) bool {
	r.peek()
	there := strings.HasPrefix(r.text[r.at:], word)
	if there {
		r.at += len(word)
	}
	return there
}

func (r *reader) number() string {
	r.peek()
	start := r.at
	for r.at < len(r.text) && strings.IndexByte("+-.eE0123456789", r.text[r.at]) >= 0 {
		r.at++
	}
	return r.text[start:r.at]
}

// items reads a list, each item by one.
func (r *reader) items(one func()) {
	r.expect('[')
	if r.take(']') {
		return
	}
	for {
		one()
		if !r.take(',') {
			r.expect(']')
			return
		}
	}
}

func (r *reader) str() string {
	r.expect('"')
	var result strings.Builder
	for {
		stop := strings.IndexAny(r.text[r.at:], "\"\\")
		if stop < 0 {
			refuse("a string does not end")
		}
		result.WriteString(r.text[r.at : r.at+stop])
		r.at += stop + 1
		if r.text[r.at-1] == '"' {
			return result.String()
		}
		result.WriteRune(r.escape())
	}
}

func (r *reader) escape() rune {
	kind := r.text[r.at]
	r.at++
	switch kind {
	case 'b':
		return '\b'
	case 'f':
		return '\f'
	case 'n':
		return '\n'
	case 'r':
		return '\r'
	case 't':
		return '\t'
	case 'u':
		code := r.fourDigits()
		if code >= 0xD800 && code < 0xDC00 && r.takeWord("\\u") {
			code = 0x10000 + (code-0xD800)<<10 + (r.fourDigits()-0xDC00)&0x3FF
		}
		return code
	}
	return rune(kind)
}

func (r *reader) fourDigits() rune {
	code, _ := strconv.ParseUint(r.text[r.at:r.at+4], 16, 32)
	r.at += 4
	return rune(code)
}

// anything reads a value of no declared type.
func (r *reader) anything() any {
	switch next := r.peek(); {
	case next == '[':
		all := []any{}
		r.items(func() { all = append(all, r.anything()) })
		return all
	case next == '{':
		members := map[string]any{}
		r.expect('{')
		for !r.take('}') {
			name := r.str()
			r.expect(':')
			members[name] = r.anything()
			r.take(',')
		}
		return members
	case next == '"':
		return r.str()
	case r.takeWord("null"):
		return nil
	case r.takeWord("true"):
		return true
	case r.takeWord("false"):
		return false
	}
	text := r.number()
	if whole, err := strconv.Atoi(text); err == nil {
		return whole
	}
	number, _ := strconv.ParseFloat(text, 64)
	return number
}
