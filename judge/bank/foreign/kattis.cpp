#include "judge/bank/foreign/kattis.hpp"

#include "judge/bank/foreign/adapters.hpp"

namespace spar::bank::foreign {

Problem read_kattis(const std::filesystem::path& directory) {
  Reading reading(directory);
  const auto package = read_kattis_metadata(reading);
  read_kattis_programs(reading, package);
  read_kattis_data(reading, package);
  read_kattis_submissions(reading, package);
  read_kattis_statement(reading);
  reading.problem.digest =
      reading.folder.digest({"problem.yaml", "domjudge-problem.ini", ".timelimit", "data", "output_validator",
                             "output_validators", "include", "submissions/accepted"});
  return std::move(reading.problem);
}

}  // namespace spar::bank::foreign
