# Reads a solution without running it, so that a syntax error is a compile error and not a crash of every case.
file <- commandArgs(trailingOnly = TRUE)[[1]]
problem <- tryCatch({
  source <- readLines(file, warn = FALSE, encoding = "UTF-8")
  parse(text = source, keep.source = FALSE, srcfile = srcfilecopy(file, source))
  NULL
}, error = function(error) conditionMessage(error))
if (!is.null(problem)) {
  cat(problem, "\n", file = stderr(), sep = "")
  quit(save = "no", status = 1L)
}
