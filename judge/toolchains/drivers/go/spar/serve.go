package spar

import (
	"encoding/binary"
	"fmt"
	"os"
	"reflect"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
	"syscall"
)

const (
	frames  = 3
	results = 4

	statusValue     = 0
	statusComplaint = 1
	statusMisuse    = 3
)

var folder string // of the solution

// signature is the problem's, as signature.json has it.
func signature() map[string]any {
	text, err := os.ReadFile(folder + "/signature.json")
	if err != nil {
		os.Exit(1)
	}
	all, _ := (&reader{text: string(text)}).anything().(map[string]any)
	return all
}

func readExactly(size int) []byte {
	bytes := make([]byte, size)
	for at := 0; at < size; {
		got, err := syscall.Read(frames, bytes[at:])
		if err == syscall.EINTR {
			continue
		}
		if err != nil || got == 0 {
			os.Exit(0) // the judge has nothing more
		}
		at += got
	}
	return bytes
}

func writeResult(nonce uint64, status byte, text string, before syscall.Rusage) {
	var usage syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &usage)
	spent := usage.Utime.Nano() + usage.Stime.Nano() - before.Utime.Nano() - before.Stime.Nano()
	message := binary.LittleEndian.AppendUint64(nil, nonce)
	message = append(message, status)
	message = binary.LittleEndian.AppendUint64(message, uint64(spent))
	message = binary.LittleEndian.AppendUint64(message, uint64(usage.Maxrss)*1024)
	message = binary.LittleEndian.AppendUint32(message, uint32(len(text)))
	message = append(message, text...)
	for len(message) > 0 {
		written, err := syscall.Write(results, message)
		if err != nil && err != syscall.EINTR {
			os.Exit(1)
		}
		if written > 0 {
			message = message[written:]
		}
	}
}

// describe tells a panic in the user's terms, with the lines of the solution that it came through. To be called by
// the deferred function that has recovered it.
func describe(value any) string {
	const mostLines = 12
	callers := make([]uintptr, 1000)
	trace := runtime.CallersFrames(callers[:runtime.Callers(2, callers)])
	source, _ := os.ReadFile(folder + "/solution.go")
	text := strings.Split(string(source), "\n")
	told := "panic: " + fmt.Sprint(value)
	for lines, more := 0, true; more && lines < mostLines; {
		var frame runtime.Frame
		frame, more = trace.Next()
		if !strings.HasSuffix(frame.File, "solution.go") {
			continue
		}
		lines++
		code := ""
		if frame.Line <= len(text) {
			code = strings.TrimSpace(text[frame.Line-1])
		}
		told += fmt.Sprintf("\n  line %d, in %s: %s", frame.Line, strings.TrimPrefix(frame.Function, "main."), code)
	}
	return told
}

// caught is the answer of a call, or what was wrong.
func caught(call func() string) (status byte, text string) {
	defer func() {
		switch value := recover().(type) {
		case nil:
		case misuse:
			status, text = statusMisuse, string(value)
		case complaint:
			status, text = statusComplaint, string(value)
		default:
			status, text = statusComplaint, describe(value)
		}
	}()
	return statusValue, call()
}

// serve never returns. The solution has a goroutine that is bound to no thread, as it would have elsewhere.
func serve(prepare func() func(from *reader) string) {
	folder = os.Args[1]
	if mebibytes, err := strconv.ParseInt(os.Args[2], 10, 64); err == nil {
		debug.SetMemoryLimit(mebibytes << 20)         // rather collect garbage than be killed
		debug.SetMaxStack(int(mebibytes << 20 / 2)) // rather a stack overflow than be killed
	}
	go func() {
		var answer func(from *reader) string
		status, text := caught(func() string { answer = prepare(); return "" })
		writeResult(0, status, text, syscall.Rusage{})
		for status == statusValue {
			frame := string(readExactly(int(binary.LittleEndian.Uint32(readExactly(4)))))
			var before syscall.Rusage
			_ = syscall.Getrusage(syscall.RUSAGE_SELF, &before)
			status, text = caught(func() string { return answer(&reader{text: frame}) })
			// Not before the solution has returned.
			writeResult(binary.LittleEndian.Uint64(readExactly(8)), status, text, before)
		}
		os.Exit(0)
	}()
	select {}
}

// call calls a function with arguments from a frame; its results are not looked at yet.
func call(function reflect.Value, from *reader, names []string) (arguments, answers []reflect.Value) {
	from.expect('[')
	for i := 0; i < function.Type().NumIn(); i++ {
		if i > 0 {
			from.expect(',')
		}
		name := "?"
		if i < len(names) {
			name = names[i]
		}
		arguments = append(arguments, argument(from, function.Type().In(i), name))
	}
	from.expect(']')
	// What the call does to an argument shows in what it points to, or not at all.
	return arguments, function.Call(arguments)
}

func argument(from *reader, as reflect.Type, name string) reflect.Value {
	defer func() {
		if why := recover(); why != nil {
			if text, is := why.(misuse); is {
				why = misuse("argument '" + name + "': ") + text
			}
			panic(why)
		}
	}()
	return decode(from, as)
}

// encoded is the JSON of what a call has returned: nothing, a value, or several as a tuple.
func encoded(answers []reflect.Value, as declared) string {
	var text strings.Builder
	switch len(answers) {
	case 0:
		return "null"
	case 1:
		encode(&text, answers[0], as, 0)
	default:
		encodeTuple(&text, answers, as, 0)
	}
	return text.String()
}

// parameters are the names of what a function takes; of a method expression, all but the instance.
func parameters(what string, function reflect.Type, instances int, names []any) []string {
	if takes := function.NumIn() - instances; takes != len(names) {
		plural := map[bool]string{true: "", false: "s"}[takes == 1]
		refuse("%s takes %d parameter%s, the problem passes %d", what, takes, plural, len(names))
	}
	var all []string
	for _, parameter := range names {
		name, _ := parameter.(map[string]any)["name"].(string)
		all = append(all, name)
	}
	return all
}

// ServeFunction serves a function. mutated is the index of the argument that is the answer, or -1.
func ServeFunction(mutated int, function any) {
	serve(func() func(from *reader) string {
		problem := signature()
		value := reflect.ValueOf(function)
		given, _ := problem["parameters"].([]any)
		names := parameters("the function", value.Type(), 0, given)
		if mutated >= 0 {
			as := declaredType(given[mutated].(map[string]any)["type"])
			return func(from *reader) string {
				arguments, _ := call(value, from, names)
				return encoded(arguments[mutated:mutated+1], as)
			}
		}
		as := declaredType(problem["returns"])
		return func(from *reader) string {
			_, answers := call(value, from, names)
			return encoded(answers, as)
		}
	})
}

// ServeClass serves a class by its constructor and its methods (method expressions, by their declared names).
func ServeClass(class string, constructor any, methods map[string]any) {
	serve(func() func(from *reader) string {
		problem := signature()
		given, _ := problem["constructor"].([]any)
		construct := reflect.ValueOf(constructor)
		names := map[string][]string{class: parameters("the constructor", construct.Type(), 0, given)}
		types := map[string]declared{}
		listed, _ := problem["methods"].([]any)
		for _, entry := range listed {
			method, _ := entry.(map[string]any)
			name, _ := method["name"].(string)
			given, _ := method["parameters"].([]any)
			names[name] = parameters("the method "+name, reflect.TypeOf(methods[name]), 1, given)
			types[name] = declaredType(method["returns"])
		}
		return func(from *reader) string { return operations(from, class, construct, methods, names, types) }
	})
}

func operations(from *reader, class string, construct reflect.Value, methods map[string]any,
	names map[string][]string, types map[string]declared) string {
	var instance reflect.Value
	var answers []string
	from.items(func() {
		from.expect('[')
		called := from.str()
		from.expect(',')
		if called == class {
			_, made := call(construct, from, names[class])
			if len(made) == 0 {
				refuse("the constructor returns nothing")
			}
			instance = made[0]
			answers = append(answers, "null")
		} else {
			method := reflect.ValueOf(methods[called])
			_, returned := call(bind(method, &instance), from, names[called])
			answers = append(answers, encoded(returned, types[called]))
		}
		from.expect(']')
	})
	return "[" + strings.Join(answers, ",") + "]"
}

// bind makes a method expression a function of the instance's own. The instance is a T or a *T, and so is what the
// method wants.
func bind(method reflect.Value, instance *reflect.Value) reflect.Value {
	wanted := method.Type().In(0)
	if wanted.Kind() == reflect.Pointer && instance.Type() == wanted.Elem() {
		kept := reflect.New(instance.Type())
		kept.Elem().Set(*instance)
		*instance = kept
	}
	receiver := *instance
	if receiver.Type() != wanted && receiver.Kind() == reflect.Pointer && receiver.Type().Elem() == wanted {
		receiver = receiver.Elem()
	}
	if receiver.Type() != wanted {
		refuse("the constructor returns %s, the methods belong to %s", receiver.Type(), wanted)
	}
	var parameters, returns []reflect.Type
	for i := 1; i < method.Type().NumIn(); i++ {
		parameters = append(parameters, method.Type().In(i))
	}
	for i := 0; i < method.Type().NumOut(); i++ {
		returns = append(returns, method.Type().Out(i))
	}
	return reflect.MakeFunc(reflect.FuncOf(parameters, returns, false), func(arguments []reflect.Value) []reflect.Value {
		return method.Call(append([]reflect.Value{receiver}, arguments...))
	})
}
