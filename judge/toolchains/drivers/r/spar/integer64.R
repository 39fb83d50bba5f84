# Whole numbers of 64 bits that a double does not hold exactly, as the class of that name in package bit64 keeps them.
integer64_arithmetic <- c("+", "-", "*", "%/%", "%%")
integer64_comparison <- list("<" = function(x) x < 0L, ">" = function(x) x > 0L, "<=" = function(x) x <= 0L,
                             ">=" = function(x) x >= 0L, "==" = function(x) x == 0L, "!=" = function(x) x != 0L)

as_integer64 <- function(x) {
  if (inherits(x, "integer64")) return(x)
  C("integer64_from", if (is.character(x)) x else as.double(x))
}

integer64_bits <- function(x, bits) {
  class(bits) <- "integer64"
  bits
}

integer64_functions <- list(as.integer64 = as_integer64, is.integer64 = function(x) inherits(x, "integer64"))

integer64_methods <- list(
  Ops.integer64 = function(e1, e2) {
    if (missing(e2)) return(if (.Generic == "-") 0 - e1 else e1)
    if (.Generic %in% names(integer64_comparison))
      return(integer64_comparison[[.Generic]](C("integer64_compare", as_integer64(e1), as_integer64(e2))))
    if (.Generic %in% integer64_arithmetic && all(is.integer64_or_whole(e1), is.integer64_or_whole(e2)))
      return(C("integer64_compute", .Generic, as_integer64(e1), as_integer64(e2)))
    get(.Generic, baseenv())(as.double(e1), as.double(e2))
  },
  Math.integer64 = function(x, ...) {
    if (.Generic == "abs") return(abs_of(x))
    if (.Generic %in% c("floor", "ceiling", "trunc", "round")) return(x)
    get(.Generic, baseenv())(as.double(x), ...)
  },
  Summary.integer64 = function(..., na.rm = FALSE) {
    all <- do.call(joined, list(...))
    switch(.Generic,
           sum = Reduce(`+`, pieces(all), as_integer64(0)),
           prod = Reduce(`*`, pieces(all), as_integer64(1)),
           min = Reduce(function(a, b) if (b < a) b else a, pieces(all)),
           max = Reduce(function(a, b) if (b > a) b else a, pieces(all)),
           range = do.call(joined, list(min(all), max(all))),
           stop("'", .Generic, "' is not there for integer64"))
  },
  as.character.integer64 = function(x, ...) C("integer64_as_character", x),
  as.double.integer64 = function(x, ...) C("integer64_as_double", x),
  as.integer.integer64 = function(x, ...) as.integer(C("integer64_as_double", x)),
  format.integer64 = function(x, ...) format(C("integer64_as_character", x), ...),
  print.integer64 = function(x, ...) {
    print(C("integer64_as_character", x), quote = FALSE)
    invisible(x)
  },
  `[.integer64` = function(x, ...) integer64_bits(x, unclass(x)[...]),
  `[[.integer64` = function(x, ...) integer64_bits(x, unclass(x)[[...]]),
  `[<-.integer64` = function(x, ..., value) {
    bits <- unclass(x)
    bits[...] <- unclass(as_integer64(value))
    integer64_bits(x, bits)
  },
  `[[<-.integer64` = function(x, ..., value) {
    bits <- unclass(x)
    bits[[...]] <- unclass(as_integer64(value))
    integer64_bits(x, bits)
  },
  c.integer64 = function(...) joined(...),
  rep.integer64 = function(x, ...) integer64_bits(x, rep(unclass(x), ...)),
  rev.integer64 = function(x) x[rev(seq_along(x))],
  unique.integer64 = function(x, ...) as_integer64(unique(C("integer64_as_character", x))),
  duplicated.integer64 = function(x, ...) duplicated(C("integer64_as_character", x)),
  xtfrm.integer64 = function(x) {
    # By their halves: doubles do not tell all of them apart.
    upper <- x %/% 4294967296
    match(seq_along(x), order(as.double(upper), as.double(x - upper * as_integer64(4294967296))))
  },
  sort.integer64 = function(x, decreasing = FALSE, ...) x[order(xtfrm(x), decreasing = decreasing)]
)

is.integer64_or_whole <- function(x) {
  inherits(x, "integer64") || (is.numeric(x) && all(is.finite(x)) && all(x == trunc(x)) && all(abs(x) < 2^63))
}
joined <- function(...) {
  bits <- unlist(lapply(list(...), function(x) unclass(as_integer64(x))))
  integer64_bits(NULL, if (is.null(bits)) numeric() else bits)
}
pieces <- function(x) lapply(seq_along(x), function(i) x[i])
abs_of <- function(x) {
  below <- C("integer64_compare", x, as_integer64(0)) < 0L
  x[below] <- as_integer64(0) - x[below]
  x
}
