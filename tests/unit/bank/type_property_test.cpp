// Every type survives being written and read.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "judge/bank/type.hpp"

namespace spar::bank {
namespace {

using Name = Type::Name;

rc::Gen<Type> types(int depth) {
  const auto leaf = rc::gen::map(rc::gen::element(Name::int_, Name::float_, Name::bool_, Name::string,
                                                  Name::list_node, Name::tree_node, Name::graph_node),
                                 [](Name name) {
                                   return Type{name, {}};
                                 });
  if (depth == 0) return leaf;
  const auto inner = types(depth - 1);
  const auto single = rc::gen::map(rc::gen::pair(rc::gen::element(Name::list, Name::optional), inner),
                                   [](std::pair<Name, Type> parts) {
                                     return Type{parts.first, {std::move(parts.second)}};
                                   });
  const auto tuple = rc::gen::map(rc::gen::nonEmpty(rc::gen::container<std::vector<Type>>(inner)),
                                  [](std::vector<Type> arguments) {
                                    return Type{Name::tuple, std::move(arguments)};
                                  });
  return rc::gen::oneOf(leaf, single, tuple);
}

RC_GTEST_PROP(TypeProperty, RoundTrips, ()) {
  const auto type = *rc::gen::resize(4, types(3));
  RC_ASSERT(parse_type(to_string(type)).value() == type);
}

RC_GTEST_PROP(TypeProperty, AnyTextIsReadOrRefused, (const std::string& text)) {
  const auto type = parse_type(text);
  if (type) RC_ASSERT(parse_type(to_string(*type)).value() == *type);
}

}  // namespace
}  // namespace spar::bank
