# The R driver: serves cases to a solution, each in a process of its own (spar/serve.c). What arrives as what, and what is
# accepted as an answer: README.md beside this file. `--args` is followed by the folder of the solution and of what
# compile.sh has made.
local({
  ready <- 0L
  complaint <- 1L
  misuse <- 3L
  program <- commandArgs(trailingOnly = TRUE)[[1]]
  here <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE)[[1]]))
  native <- dyn.load(file.path(program, "driver.so"))
  addresses <- new.env()  # looking one up costs more than many a case
  C <- function(name, ...) {
    address <- addresses[[name]]
    if (is.null(address)) address <- addresses[[name]] <- getNativeSymbolInfo(name, native)$address
    .Call(address, ...)
  }

  C("enlarge_stacks")
  options(expressions = 500000L, keep.source = TRUE, warn = 1L)

  give_up <- function(status, text) {
    C("send_start", status, text)
    quit(save = "no", status = 0L)
  }

  for (part in c("integer64.R", "integer64_shadows.R", "nodes.R", "names.R", "solution.R"))
    sys.source(file.path(here, "spar", part), environment())

  signature_text <- readLines(file.path(program, "signature.json"), warn = FALSE)[[1]]
  signature <- C("read_json", signature_text)
  trouble <- load_solution(file.path(program, "solution.R"))
  if (is.null(trouble)) {
    serve <- if (signature$kind == "class") class_server() else function_server()
  } else {
    give_up(complaint, trouble)
  }
  if (is.character(serve)) give_up(misuse, serve)
  # What every case goes through is compiled once, here.
  for (name in c("C", "told_by", "call_with", "method_of", "spellings", "serve")) assign(name, compiler::cmpfun(get(name)))
  C("send_start", ready, "")
  C("serve_frames", function() told_by(serve()))
}, new.env(parent = .BaseNamespaceEnv))  # R's own functions come before those of a solution, or made for one
