// The few questions that a Problem answers about itself.
#include "judge/bank/problem.hpp"

#include <algorithm>

namespace spar::bank {

const Type& FunctionSignature::answer() const {
  for (const auto& parameter : parameters)
    if (mutates && parameter.name == *mutates) return parameter.type;
  return returns;
}

const ClassSignature::Method* ClassSignature::find(const std::string& method) const {
  const auto found = std::find_if(methods.begin(), methods.end(),
                                  [&](const Method& candidate) { return candidate.name == method; });
  return found == methods.end() ? nullptr : &*found;
}

Type ClassSignature::result_of(const std::string& operation) const {
  const auto* method = find(operation);
  return method == nullptr ? Type{} : method->returns;
}

std::string family_folder(std::string name) {
  std::replace(name.begin(), name.end(), ' ', '-');
  return name;
}

std::string Problem::advice_for(const std::string& family) const {
  for (const auto& candidate : families)
    if (candidate.name == family) return candidate.advice;
  return "";
}

}  // namespace spar::bank
