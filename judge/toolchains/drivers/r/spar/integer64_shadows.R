# R's own functions that go by the bits of an integer64, since R asks none of its methods there. Solutions find a function in
# place of each, once there is an integer64: until then R's own, under the same name in the same place, so that nothing is
# slower. (Under no name at all the compiler would take R's own for good.)
shadows_in_place <- FALSE

any_integer64_address <- getNativeSymbolInfo("any_integer64", native)$address
any_integer64 <- function(values) .Call(any_integer64_address, values)
holds_integer64 <- function(x) is_integer64(x) || is.list(x) && any(vapply(x, holds_integer64, NA))

# Texts by which whole numbers of both kinds are the same.
keys <- function(x) {
  if (is_integer64(x) || !is.numeric(x)) return(as.character(x))
  whole <- is.finite(x) & x == trunc(x) & abs(x) < 2^63
  texts <- as.character(x)
  texts[whole] <- as.character(as_integer64(x[whole]))
  texts
}

# With doubles in place of every integer64: where they are counts, or mathematics.
by_doubles <- function(f) {
  force(f)
  function(...) do.call(f, lapply(list(...), as_doubles))
}
# In all but the first.
with_counts <- function(f) function(x, ...) do.call(f, c(list(x), lapply(list(...), as_doubles)))
by_ranks <- function(f) function(x, ...) f(if (is_integer64(x)) xtfrm(x) else x, ...)
of_all <- function(generic) {
  own <- get(generic, baseenv())
  function(..., na.rm = FALSE) {
    values <- list(...)
    if (any_integer64(values)) summary_of(generic, values) else own(..., na.rm = na.rm)
  }
}
of_each <- function(generic, better) {
  own <- get(generic, baseenv())
  function(..., na.rm = FALSE) {
    values <- list(...)
    if (!any_integer64(values)) return(own(..., na.rm = na.rm))
    values <- lapply(values, function(x) if (any(is.infinite(x))) x else as_integer64(x))
    values <- lapply(values[order(!vapply(values, is_integer64, NA))], rep, length.out = max(lengths(values)))
    Reduce(function(best, other) {
      taken <- better(other, best)
      best[taken] <- other[taken]
      best
    }, values)
  }
}
of_slices <- function(generic, margin) {
  own <- get(generic, baseenv())
  function(x, ...) {
    if (!is_integer64(x)) return(own(x, ...))
    do.call(joined, lapply(seq_len(dim(x)[[margin]]), function(i) sum(if (margin == 1L) x[i, ] else x[, i])))
  }
}
shaped <- function(f) function(data = NA, ...) {
  whole <- is_integer64(data)
  made <- do.call(f, c(list(if (whole) unclass(data) else data), lapply(list(...), as_doubles)))
  if (whole) integer64_bits(made) else made
}

integer64_shadows <- list(
  # What takes `for (x in values)` apart goes by this: solution.R.
  .elements = function(values) if (is_integer64(values)) pieces(values) else values,
  c = function(...) if (any_integer64(list(...))) combined(...) else c(...),
  append = function(x, values, after = length(x)) {
    if (!any_integer64(list(x, values))) return(append(x, values, after))
    combined(x[seq_len(after)], values, x[after + seq_len(length(x) - after)])
  },
  unlist = function(x, recursive = TRUE, use.names = TRUE) {
    if (!is.list(x) || !holds_integer64(x)) return(unlist(x, recursive, use.names))
    if (recursive) x <- lapply(x, function(one) if (is.list(one)) integer64_shadows$unlist(one, TRUE, use.names) else one)
    do.call(combined, if (use.names) x else unname(x))
  },
  max = of_all("max"), min = of_all("min"), sum = of_all("sum"), prod = of_all("prod"), range = of_all("range"),
  pmax = of_each("pmax", `>`), pmin = of_each("pmin", `<`),
  rowSums = of_slices("rowSums", 1L), colSums = of_slices("colSums", 2L),
  match = function(x, table, nomatch = NA_integer_, incomparables = NULL) {
    if (any_integer64(list(x, table)) && !is.list(x) && !is.list(table)) match(keys(x), keys(table), nomatch)
    else match(x, table, nomatch, incomparables)
  },
  identical = function(x, y, ...) {
    # Not as numbers, of which NaN are all the same.
    if (holds_integer64(x) && holds_integer64(y)) identical(x, y, num.eq = FALSE, single.NA = FALSE) else identical(x, y, ...)
  },
  ifelse = function(test, yes, no) {
    chosen <- test != 0
    if (anyNA(chosen) || !any_integer64(list(if (any(chosen)) yes, if (!all(chosen)) no))) return(ifelse(test, yes, no))
    result <- as_integer64(numeric(length(chosen)))
    if (any(chosen)) result[chosen] <- rep(yes, length.out = length(chosen))[chosen]
    if (!all(chosen)) result[!chosen] <- rep(no, length.out = length(chosen))[!chosen]
    dim(result) <- dim(test)
    result
  },
  vapply = function(X, FUN, FUN.VALUE, ..., USE.NAMES = TRUE) {
    f <- match.fun(FUN)
    values <- lapply(X, f, ...)
    if (USE.NAMES && is.character(X) && is.null(names(values))) names(values) <- X
    if (is.numeric(FUN.VALUE) && length(FUN.VALUE) == 1L && all(lengths(values) == 1L) && any_integer64(values))
      return(do.call(joined, values))
    vapply(values, function(x) x, FUN.VALUE, USE.NAMES = USE.NAMES)
  },
  tapply = function(X, INDEX, FUN = NULL, ..., simplify = TRUE) {
    if (is.null(FUN)) return(tapply(X, INDEX))
    groups <- tapply(X, INDEX, match.fun(FUN), ..., simplify = FALSE)
    if (!simplify || !all(lengths(groups) == 1L)) return(groups)
    result <- do.call(if (any_integer64(groups)) joined else c, as.vector(groups))
    dim(result) <- dim(groups)
    dimnames(result) <- dimnames(groups)
    result
  },
  outer = function(X, Y, FUN = "*", ...) {
    if (!any_integer64(list(X, Y))) return(outer(X, Y, match.fun(FUN), ...))
    result <- match.fun(FUN)(rep(X, times = length(Y)), rep(Y, each = length(X)), ...)
    dim(result) <- c(length(X), length(Y))
    result
  },
  findInterval = function(x, vec, ...) {
    if (!any_integer64(list(x, vec))) return(findInterval(x, vec, ...))
    places <- xtfrm(joined(x, vec))
    findInterval(places[seq_along(x)], places[length(x) + seq_along(vec)], ...)
  },
  rank = by_ranks(rank), which.max = by_ranks(which.max), which.min = by_ranks(which.min), is.unsorted = by_ranks(is.unsorted),
  matrix = shaped(matrix), array = shaped(array),
  rep = with_counts(rep),
  cat = function(...) do.call(cat, lapply(list(...), function(x) if (is_integer64(x)) as.character(x) else x)),
  nchar = function(x, ...) nchar(if (is_integer64(x)) as.character(x) else x, ...)
)
for (name in c("seq", "seq_len", "numeric", "integer", "logical", "character", "vector", "rep_len", "tabulate", "substr",
               "substring", "%*%", "crossprod", "atan2", "cut", "bitwAnd", "bitwOr", "bitwXor"))
  integer64_shadows[[name]] <- by_doubles(get(name, baseenv()))

# Right as they are written, with the functions above in place of those that they call.
integer64_rewritten <- c("%in%", "is.element", "setdiff", "union", "intersect", "setequal", "sapply", "simplify2array",
                         "mapply", "Map", "Filter", "Reduce", "apply")

# Of the packages that are there when they are asked for.
integer64_fetched <- c(var = "stats", sd = "stats", cor = "stats", quantile = "stats", head = "utils", tail = "utils")

# R's own, until there is an integer64. `(` gives what it is given, at the least cost.
functions_to_shadow <- function() {
  own <- setdiff(c(names(integer64_shadows), integer64_rewritten), ".elements")
  c(list(.elements = `(`), mget(own, baseenv()))
}

# Once there is an integer64.
shadow_functions <- function() {
  if (shadows_in_place) return()
  shadows_in_place <<- TRUE
  place <- as.environment("spar")
  for (name in names(integer64_shadows)) assign(name, integer64_shadows[[name]], place)
  for (name in integer64_rewritten) {
    f <- get(name, baseenv())
    assign(name, as.function(c(formals(f), list(body(f))), envir = place), place)
  }
  for (name in names(integer64_fetched)) local({
    wanted <- name
    package <- integer64_fetched[[wanted]]
    counted <- if (package == "utils") with_counts else by_doubles
    assign(wanted, counted(function(...) getExportedValue(package, wanted)(...)), place)
  })
}
