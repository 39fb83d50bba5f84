// JSON schemas held against values; a file of its own because valijson takes long to compile.
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "tests/integration/support.hpp"

namespace spar::testing {

std::string complaint(const json& schema, const json& value) {
  valijson::Schema compiled;
  valijson::SchemaParser(valijson::SchemaParser::kDraft7)
      .populateSchema(valijson::adapters::NlohmannJsonAdapter(schema), compiled);
  valijson::ValidationResults results;
  valijson::Validator validator;
  if (validator.validate(compiled, valijson::adapters::NlohmannJsonAdapter(value), &results)) return "";
  valijson::ValidationResults::Error error;
  std::string all = "refused";
  while (results.popError(error)) {
    all += "\n";
    for (const auto& part : error.context) all += part;
    all += " " + error.description;
  }
  return all;
}

std::string report_complaint(const json& report) {
  static const json schema =
      json::parse(slurp(fs::path(SPAR_SOURCE_DIR) / "judge/grading/report.schema.json"));
  return complaint(schema, report);
}

}  // namespace spar::testing
