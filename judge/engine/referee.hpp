// The programs of a package that judge: checkers, output validators, an interactor. They are compiled like
// solutions, and run in a slot of their own that no submission's file ever enters; inputs and answers are
// laid only there, and what they leave in their feedback directory comes back as files.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "judge/engine/compiler.hpp"
#include "judge/engine/interaction.hpp"
#include "judge/grading/checker.hpp"

namespace spar::engine {

/// How an interactive pass went.
struct Talked {
  grading::Facts submission;
  std::optional<grading::Opinion> opinion;  ///< absent: the submission's own facts decide
  std::string transcript;
};

/// What is carried from one pass of a case to the next: the feedback directory, as an archive.
using PassState = std::optional<std::string>;

class Referee {
 public:
  using FindLanguage = std::function<Expected<const Language*>(const std::string& id)>;

  /// `slot`: its own, as long as it lives.
  Referee(Slot& slot, Compiler& compiler, const bank::Problem& problem, FindLanguage find_language);

  /// Compiles them all. `bad_input` for one that does not compile, `unavailable` where its language is
  /// missing.
  Expected<void> prepare();

  /// Asks all checkers about an output (program kinds) or an answer (typed kinds; JSON).
  /// `input`: what the submission was given, which in a later pass is not that of the case.
  Expected<grading::Opinion> check(const bank::Case& test, const std::string& input,
                                   const std::string& output, PassState& state);
  /// Lets a submission talk to the interactor; its slot has it installed.
  Expected<Talked> converse(Slot& submission, wire::RunRequest request, std::vector<NamedFile> files,
                            const bank::Case& test, const std::string& input, PassState& state);
  /// What an input validator says of an input; its verdict is AC for a good one.
  Expected<grading::Opinion> validate(const bank::JudgeProgram& program, const std::string& input,
                                      const std::vector<std::string>& arguments);

 private:
  struct Ready {
    const bank::JudgeProgram* program = nullptr;
    std::vector<NamedFile> files;
    toolchains::Words command;
    std::vector<std::string> environment;
    std::uint32_t processes = 64;
    Bytes allowance;
  };
  Expected<Ready> make_ready(const bank::JudgeProgram& program);
  Expected<void> make_ready_and_keep(const bank::JudgeProgram& program);
  Expected<const Ready*> install(const bank::JudgeProgram& program);
  [[nodiscard]] wire::RunRequest request_for(const Ready& ready, const toolchains::Words& arguments) const;
  Expected<grading::Opinion> ask(const bank::JudgeProgram& program, const bank::Case& test,
                                 const std::string& input, const std::string& output, PassState& state);

  Slot& slot_;
  Compiler& compiler_;
  const bank::Problem& problem_;
  FindLanguage find_language_;
  std::vector<Ready> ready_;
  const bank::JudgeProgram* installed_ = nullptr;
};

}  // namespace spar::engine
