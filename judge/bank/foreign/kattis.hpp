// The parts of the Kattis/ICPC adapter, in the order in which they are read.
#pragma once

#include <string>
#include <vector>

#include "judge/bank/foreign/reading.hpp"

namespace spar::bank::foreign {

/// What problem.yaml and DOMjudge's files say, as far as later parts need it.
struct KattisPackage {
  bool legacy = true;
  bool custom_validation = false;
  bool interactive = false;
  bool scoring = false;
  std::vector<std::string> validator_flags;  ///< for every case
};

/// problem.yaml, domjudge-problem.ini, .timelimit: title, limits, how it is judged.
KattisPackage read_kattis_metadata(Reading& reading);
/// Output and input validators, include/, attachments/.
void read_kattis_programs(Reading& reading, const KattisPackage& package);
/// data/: cases, and the tree of groups where it matters.
void read_kattis_data(Reading& reading, const KattisPackage& package);
/// submissions/: programs and what they must satisfy.
void read_kattis_submissions(Reading& reading, const KattisPackage& package);
/// The statement as Markdown, and the solution's description as the editorial.
void read_kattis_statement(Reading& reading);

}  // namespace spar::bank::foreign
