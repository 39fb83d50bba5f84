package spar

import (
	"fmt"
	"math"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"
)

// declared is a type of the problem's signature.
type declared struct {
	name      string
	arguments []declared
}

func declaredType(of any) declared {
	members, _ := of.(map[string]any)
	name, _ := members["name"].(string)
	result := declared{name: name}
	arguments, _ := members["arguments"].([]any)
	for _, argument := range arguments {
		result.arguments = append(result.arguments, declaredType(argument))
	}
	return result
}

// argument is the type of a list's elements (any index), of a tuple's member, or of what is optional.
func (d declared) argument(index int) declared {
	if d.name == "list" || d.name == "optional" {
		index = 0
	}
	if index < len(d.arguments) {
		return d.arguments[index]
	}
	return declared{}
}

// maxDepth ends values that contain themselves.
const maxDepth = 200

// encode writes a value; as is what it should be, which tells bytes that are text from bytes that are numbers.
func encode(into *strings.Builder, value reflect.Value, as declared, depth int) {
	if depth > maxDepth {
		panic(complaint("the returned value is nested more than 200 deep, or contains itself"))
	}
	switch kind := value.Kind(); kind {
	case reflect.Invalid:
		into.WriteString("null")
	case reflect.Bool:
		into.WriteString(strconv.FormatBool(value.Bool()))
	case reflect.String:
		encodeText(into, value.String())
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		if kind == reflect.Int32 && as.name == "string" {
			encodeText(into, string(rune(value.Int())))
		} else {
			into.WriteString(strconv.FormatInt(value.Int(), 10))
		}
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		if kind == reflect.Uint8 && as.name == "string" {
			encodeText(into, string([]byte{byte(value.Uint())}))
		} else {
			into.WriteString(strconv.FormatUint(value.Uint(), 10))
		}
	case reflect.Float32, reflect.Float64:
		encodeFloat(into, value.Float())
	case reflect.Slice, reflect.Array:
		encodeList(into, value, as, depth)
	case reflect.Pointer, reflect.Interface:
		if node := nodeKindOf(value); node != nil {
			node.encode(into, value)
		} else {
			encode(into, value.Elem(), as, depth+1)
		}
	case reflect.Struct:
		fields := make([]reflect.Value, value.NumField())
		for i := range fields {
			fields[i] = value.Field(i)
		}
		encodeTuple(into, fields, as, depth)
	default:
		panic(complaint(fmt.Sprintf("the returned value cannot be judged: it holds a %s, which is none of the problem's types", value.Type())))
	}
}

func encodeList(into *strings.Builder, value reflect.Value, as declared, depth int) {
	if value.Kind() == reflect.Slice && value.Type().Elem().Kind() == reflect.Uint8 && as.name == "string" {
		encodeText(into, string(value.Bytes()))
		return
	}
	into.WriteByte('[')
	for i := 0; i < value.Len(); i++ {
		if i > 0 {
			into.WriteByte(',')
		}
		encode(into, value.Index(i), as.argument(i), depth+1)
	}
	into.WriteByte(']')
}

func encodeTuple(into *strings.Builder, values []reflect.Value, as declared, depth int) {
	into.WriteByte('[')
	for i, value := range values {
		if i > 0 {
			into.WriteByte(',')
		}
		encode(into, value, as.argument(i), depth+1)
	}
	into.WriteByte(']')
}

func encodeFloat(into *strings.Builder, value float64) {
	switch {
	case math.IsNaN(value):
		into.WriteString(`"NaN"`)
	case math.IsInf(value, 0):
		into.WriteString(map[bool]string{true: `"Infinity"`, false: `"-Infinity"`}[value > 0])
	default:
		text := strconv.FormatFloat(value, 'g', -1, 64)
		into.WriteString(text)
		if !strings.ContainsAny(text, ".e") {
			into.WriteString(".0") // it stays a float for whoever reads it
		}
	}
}

func encodeText(into *strings.Builder, text string) {
	into.WriteByte('"')
	for at := 0; at < len(text); {
		character, size := utf8.DecodeRuneInString(text[at:])
		switch {
		case character == '"' || character == '\\':
			into.WriteByte('\\')
			into.WriteRune(character)
		case character < 0x20:
			fmt.Fprintf(into, "\\u%04x", character)
		default:
			into.WriteRune(character)
		}
		at += size
	}
	into.WriteByte('"')
}
