# What a solution finds without asking for it: nodes, integer64, and the packages that R usually starts with. Starting R
# without these takes a quarter of the time; a name of theirs is fetched when it is used, or when the solution mentions it.
usual_packages <- c("stats", "utils", "graphics", "grDevices")

exports_of <- function(package) readRDS(file.path(R.home("library"), package, "Meta", "nsInfo.rds"))$exports

# As list: functions, variables, and texts, which may be names as well: do.call("median", ...).
mentioned_in <- function(expressions) {
  found <- new.env()
  look <- function(one) {
    if (is.symbol(one)) assign(as.character(one), TRUE, found)
    else if (is.character(one) && length(one) == 1L && nzchar(one) && nchar(one) < 100L) assign(one, TRUE, found)
    else if (is.call(one) || is.expression(one) || is.pairlist(one)) {
      for (part in as.list(one)) if (!missing(part)) look(part)
    }
  }
  look(expressions)
  ls(found, all.names = TRUE)
}

# `whole_numbers`: whether there may be an integer64.
provide_names <- function(mentioned, whole_numbers) {
  if (any(mentioned %in% exports_of("methods"))) library(methods)
  later <- new.env()
  for (package in usual_packages) local({
    home <- package
    exports <- exports_of(home)
    for (name in exports) local({
      wanted <- name
      delayedAssign(wanted, getExportedValue(home, wanted), assign.env = later)
    })
    for (name in intersect(mentioned, exports)) get(name, later)
  })
  attach(later, name = "usual packages", warn.conflicts = FALSE)
  attach(c(node_makers, integer64_functions, integer64_methods_elsewhere, if (whole_numbers) functions_to_shadow()),
         name = "spar", warn.conflicts = FALSE)
  # Where R looks for methods of its own functions: not on the search path.
  for (name in names(integer64_methods)) {
    registerS3method(sub("\\.integer64$", "", name), "integer64", integer64_methods[[name]], baseenv())
  }
}
