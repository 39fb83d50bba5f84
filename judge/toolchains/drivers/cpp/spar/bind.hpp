// Binds functions, methods and classes of a solution to the driver: what they take and return is deduced from
// the solution's own declarations.
#pragma once

#include <bits/stdc++.h>

#include "spar/driver.hpp"

namespace spar::driver {

/// What an argument is kept in for a parameter of type T.
template <class T>
using Kept =
    std::conditional_t<std::same_as<std::decay_t<T>, std::string_view>, std::string, std::decay_t<T>>;

// Their names stand in what the compiler says of a type that does not fit.
template <int Number, class YourType>
struct ParameterOfYourFunction {
  static constexpr bool fits = Decodable<Kept<YourType>>;
  static_assert(fits, "this parameter has a type that no argument has: the starting code shows the types");
};
template <class YourType>
struct ResultOfYourFunction {
  static constexpr bool fits = Encodable<std::decay_t<YourType>>;
  static_assert(fits, "your function returns a type that no answer has: the starting code shows the types");
};
template <>
struct ResultOfYourFunction<void> {
  static constexpr bool fits = true;
};

/// Whether all types can be served; complains of each that cannot.
template <class Result, class... Parameters, std::size_t... Index>
constexpr bool fit(std::index_sequence<Index...>) {
  return (ParameterOfYourFunction<Index + 1, Parameters>::fits & ... & ResultOfYourFunction<Result>::fits);
}
template <class Result, class... Parameters>
constexpr bool types_fit = fit<Result, Parameters...>(std::index_sequence_for<Parameters...>());

/// The names of a function's parameters, for sentences.
using Names = std::initializer_list<const char*>;

/// What is said when a function takes another number of parameters than it is given.
[[gnu::cold, gnu::noinline]] inline std::string wrong_arity(std::string_view what, std::size_t takes,
                                                            std::size_t given) {
  return joined({what, " takes ", Digits(takes), takes == 1 ? " parameter" : " parameters",
                 ", the problem passes ", Digits(given)});
}

/// Adds to what is wrong with an argument which one it is.
[[gnu::cold, noreturn, gnu::noinline]] inline void rethrow_for_argument(const BadValue& error,
                                                                        const Names& names,
                                                                        std::size_t index) {
  if (index < names.size()) bad_value({"argument '", names.begin()[index], "': ", error.what()});
  bad_value({"argument ", Digits(index + 1), ": ", error.what()});
}

// One of several functions of the same name is chosen by how many parameters it takes.
template <int>
struct Arity {};
template <int N, class F>
F taking(Arity<N>, F function) {
  return function;
}
#define SPAR_BARE(...) __VA_ARGS__
#define SPAR_TAKING(N, CLASSES, TYPES)                     \
  template <class R, SPAR_BARE CLASSES>                    \
  auto taking(Arity<N>, R(*function) TYPES) {              \
    return function;                                       \
  }                                                        \
  template <class R, class Owner, SPAR_BARE CLASSES>       \
  auto taking(Arity<N>, R(Owner::*function) TYPES) {       \
    return function;                                       \
  }                                                        \
  template <class R, class Owner, SPAR_BARE CLASSES>       \
  auto taking(Arity<N>, R(Owner::*function) TYPES const) { \
    return function;                                       \
  }
SPAR_TAKING(1, (class A), (A))
SPAR_TAKING(2, (class A, class B), (A, B))
SPAR_TAKING(3, (class A, class B, class C), (A, B, C))
SPAR_TAKING(4, (class A, class B, class C, class D), (A, B, C, D))
SPAR_TAKING(5, (class A, class B, class C, class D, class E), (A, B, C, D, E))
SPAR_TAKING(6, (class A, class B, class C, class D, class E, class F), (A, B, C, D, E, F))
#undef SPAR_TAKING
#undef SPAR_BARE

template <class Tuple>
void decode_arguments(Reader& in, Tuple& arguments, const Names& names) {
  in.expect('[');
  std::apply(
      [&](auto&... argument) {
        std::size_t index = 0;
        [[maybe_unused]] const auto one = [&](auto& target) {
          if (index > 0) in.expect(',');
          try {
            decode(in, target);
          } catch (const BadValue& error) {
            rethrow_for_argument(error, names, index);
          }
          ++index;
        };
        (one(argument), ...);
      },
      arguments);
  in.expect(']');
}

template <class Result, class Call>
Text encoded_result(Call&& call) {
  Text out;
  if constexpr (std::is_void_v<Result>) {
    call();
    out += "null";
  } else {
    encode(out, call());
  }
  return out;
}

/// Reads arguments, calls, and gives the answer: what is returned, or the argument of index `Mutated`.
template <int Mutated, class Result, class... Parameters, class Function>
Text call_with_arguments(Reader& in, const Names& names, const Function& function) {
  std::tuple<Kept<Parameters>...> arguments;
  decode_arguments(in, arguments, names);
  const auto call = [&]() -> Result {
    return std::apply(
        [&](auto&... argument) -> Result { return function(static_cast<Parameters&&>(argument)...); },
        arguments);
  };
  if constexpr (Mutated >= 0 && Mutated < static_cast<int>(sizeof...(Parameters))) {
    call();
    Text out;
    encode(out, std::get<static_cast<std::size_t>(Mutated)>(arguments));
    return out;
  } else {
    return encoded_result<Result>(call);
  }
}

template <int Mutated, class Result, class... Parameters, class Function>
int serve_bound(const Names& names, const Function& function) {
  if constexpr (types_fit<std::conditional_t<Mutated >= 0, void, Result>, Parameters...>) {
    if (sizeof...(Parameters) == names.size())
      return serve_frames([&](Reader& in) {
        return call_with_arguments<Mutated, Result, Parameters...>(in, names, function);
      });
    write_result(0, misuse, wrong_arity("the function", sizeof...(Parameters), names.size()));
  }
  return 0;
}

/// `Mutated` is the index of the argument that is the answer, or -1 for the returned value.
template <int Mutated, class Result, class... Parameters>
int serve_function(Result (*function)(Parameters...), const Names& names) {
  return serve_bound<Mutated, Result, Parameters...>(names, function);
}

template <int Mutated, class Owner, class Result, class... Parameters, class Method>
int serve_method(Method method, const Names& names) {
  static_assert(std::is_default_constructible_v<Owner>,
                "class Solution needs a constructor without parameters");
  return serve_bound<Mutated, Result, Parameters...>(names, [method](Parameters... arguments) -> Result {
    Owner& owner = *new Owner();  // the answer may refer to what it holds
    return (owner.*method)(static_cast<Parameters&&>(arguments)...);
  });
}

/// The same for a method, of a new object each time.
template <int Mutated, class Owner, class Result, class... Parameters>
int serve_function(Result (Owner::*method)(Parameters...), const Names& names) {
  return serve_method<Mutated, Owner, Result, Parameters...>(method, names);
}
template <int Mutated, class Owner, class Result, class... Parameters>
int serve_function(Result (Owner::*method)(Parameters...) const, const Names& names) {
  return serve_method<Mutated, Owner, Result, Parameters...>(method, names);
}

/// Becomes whatever type the constructor's parameter has; `Owner` itself is left out, or copying would be a
/// candidate.
template <class Owner>
struct AnyValue {
  Reader* in;
  template <class T>
  requires(!std::same_as<std::decay_t<T>, Owner>) operator T() const {  // NOLINT: the conversion is the point
    Kept<T> result{};
    decode(*in, result);
    return result;
  }
};
/// The same for parameters that are references to what they may change. What they refer to stays.
template <class Owner>
struct AnyReference {
  Reader* in;
  template <class T>
  requires(!std::same_as<std::decay_t<T>, Owner>) operator T&() const {  // NOLINT: as above
    auto* result = new Kept<T>();
    decode(*in, *result);
    return *result;
  }
};

/// A class under test, its methods registered by name.
template <class Owner, std::size_t ConstructorArity>
class Class {
 public:
  explicit Class(std::string name) : name_(std::move(name)) {}

  /// `given`: how many arguments the problem passes.
  template <class Result, class... Parameters>
  Class& method(const std::string& name, std::size_t given, Result (Owner::*function)(Parameters...)) {
    return add<Result, Parameters...>(name, given, function);
  }
  template <class Result, class... Parameters>
  Class& method(const std::string& name, std::size_t given, Result (Owner::*function)(Parameters...) const) {
    return add<Result, Parameters...>(name, given, function);
  }

  int serve() {
    if (!misuse_.empty()) {
      write_result(0, misuse, misuse_);
      return 0;
    }
    return serve_frames([this](Reader& in) {
      Owner* instance = nullptr;
      Text out;
      for_each_element(in, [&] {
        in.expect('[');
        const std::string called = in.string();
        in.expect(',');
        out += out.empty() ? '[' : ',';
        if (called == name_) {
          instance = construct(in);
          out += "null";
        } else {
          out += methods_.at(called)(in, *instance);
        }
        in.expect(']');
      });
      out += ']';
      return out;
    });
  }

 private:
  template <class Result, class... Parameters, class Function>
  Class& add(const std::string& name, std::size_t given, Function function) {
    if (sizeof...(Parameters) != given && misuse_.empty())
      misuse_ = wrong_arity(joined({"the method '", name, "'"}), sizeof...(Parameters), given);
    if constexpr (types_fit<Result, Parameters...>)
      methods_[name] = [function](Reader& in, Owner& instance) {
        return call_with_arguments<-1, Result, Parameters...>(in, {}, [&](Parameters... arguments) -> Result {
          return (instance.*function)(static_cast<Parameters&&>(arguments)...);
        });
      };
    return *this;
  }

  static Owner* construct(Reader& in) {
    in.expect('[');
    Owner* made = make(in, std::make_index_sequence<ConstructorArity>());
    in.expect(']');
    return made;
  }

  // Braces: the arguments are read from left to right.
  template <std::size_t... Index>
  static Owner* make(Reader& in, std::index_sequence<Index...>) {
    const auto separate = [&in](std::size_t index) {
      if (index > 0) in.expect(',');
    };
    if constexpr (requires { new Owner{(static_cast<void>(Index), AnyValue<Owner>{&in})...}; })
      return new Owner{(separate(Index), AnyValue<Owner>{&in})...};
    else if constexpr (requires { new Owner{(static_cast<void>(Index), AnyReference<Owner>{&in})...}; })
      return new Owner{(separate(Index), AnyReference<Owner>{&in})...};
    else
      static_assert(
          sizeof(Owner) == 0,
          "your class has no public constructor that takes as many parameters as the problem passes: "
          "the starting code shows them");
  }

  std::string name_;
  std::string misuse_;
  std::map<std::string, std::function<Text(Reader&, Owner&)>> methods_;
};

}  // namespace spar::driver
