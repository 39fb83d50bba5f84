package spar

import (
	"math"
	"reflect"
	"strconv"
	"unicode/utf8"
	"unsafe"
)

// decode reads the next value as one of this type.
func decode(from *reader, as reflect.Type) reflect.Value {
	value := reflect.New(as).Elem()
	decodeInto(from, value)
	return value
}

func decodeInto(from *reader, into reflect.Value) {
	switch kind := into.Kind(); kind {
	case reflect.Bool:
		is := from.takeWord("true")
		if !is && !from.takeWord("false") {
			refuse("expected true or false")
		}
		into.SetBool(is)
	case reflect.String:
		into.SetString(from.str())
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		into.SetInt(integer(from, into.Type()))
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		into.SetUint(uint64(integer(from, into.Type())))
	case reflect.Float32, reflect.Float64:
		into.SetFloat(float(from))
	case reflect.Slice:
		decodeSlice(from, into)
	case reflect.Pointer:
		decodePointer(from, into)
	case reflect.Struct:
		decodeTuple(from, into)
	case reflect.Interface:
		if value := from.anything(); value != nil {
			into.Set(reflect.ValueOf(value))
		}
	default:
		refuse("a parameter of type %s cannot be given a value of the problem", into.Type())
	}
}

// integer also reads a text of one character, where the type is that of characters.
func integer(from *reader, as reflect.Type) int64 {
	if from.peek() == '"' {
		text := from.str()
		character, size := utf8.DecodeRuneInString(text)
		fits := as.Kind() == reflect.Int32 || (as.Kind() == reflect.Uint8 && character < utf8.RuneSelf)
		if size == 0 || size != len(text) || !fits {
			refuse("%q does not fit into a parameter of type %s; use string", text, as)
		}
		return int64(character)
	}
	text := from.number()
	number, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		refuse("expected an integer, found %s", text)
	}
	probe := reflect.New(as).Elem()
	signed := probe.CanInt()
	if (signed && probe.OverflowInt(number)) || (!signed && (number < 0 || probe.OverflowUint(uint64(number)))) {
		refuse("%s does not fit into a parameter of type %s; use int", text, as)
	}
	return number
}

func float(from *reader) float64 {
	if from.peek() == '"' {
		switch from.str() {
		case "NaN":
			return math.NaN()
		case "-Infinity":
			return math.Inf(-1)
		}
		return math.Inf(1)
	}
	text := from.number()
	number, err := strconv.ParseFloat(text, 64)
	if err != nil && text != "" && math.IsInf(number, 0) {
		return number
	}
	if err != nil {
		refuse("expected a number, found %s", text)
	}
	return number
}

func decodeSlice(from *reader, into reflect.Value) {
	if from.peek() == '"' && into.Type().Elem().Kind() == reflect.Uint8 {
		into.SetBytes([]byte(from.str()))
		return
	}
	into.Set(reflect.MakeSlice(into.Type(), 0, 0))
	element := into.Type().Elem()
	from.items(func() { into.Set(reflect.Append(into, decode(from, element))) })
}

func decodePointer(from *reader, into reflect.Value) {
	if kind := nodeKind(into.Type().Elem()); kind != nil {
		kind.decode(from, into)
	} else if !from.takeWord("null") {
		into.Set(decode(from, into.Type().Elem()).Addr())
	}
}

// decodeTuple fills the fields in their order, those that only the solution's package may see included.
func decodeTuple(from *reader, into reflect.Value) {
	from.expect('[')
	for i := 0; i < into.NumField(); i++ {
		if i > 0 {
			from.expect(',')
		}
		decodeInto(from, open(into.Field(i)))
	}
	from.expect(']')
}

func open(field reflect.Value) reflect.Value {
	return reflect.NewAt(field.Type(), unsafe.Pointer(field.UnsafeAddr())).Elem()
}
