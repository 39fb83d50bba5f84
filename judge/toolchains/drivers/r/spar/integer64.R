# Whole numbers of 64 bits that a double does not hold exactly, as the class of that name in package bit64 keeps them.
# What R's own functions do with them where it does not ask for methods: integer64_shadows.R.
integer64_arithmetic <- c("+", "-", "*", "%/%", "%%")
integer64_comparison <- list("<" = function(x) x < 0L, ">" = function(x) x > 0L, "<=" = function(x) x <= 0L,
                             ">=" = function(x) x >= 0L, "==" = function(x) x == 0L, "!=" = function(x) x != 0L)
integer64_cumulated <- c(cumsum = "+", cumprod = "*", cummin = "min", cummax = "max")

is_integer64 <- function(x) inherits(x, "integer64")

as_integer64 <- function(x) {
  if (is_integer64(x)) return(x)
  C("integer64_from", if (is.character(x)) x else as.double(x))
}

# Any others as they are.
as_doubles <- function(x) {
  if (!is_integer64(x)) return(x)
  doubles <- C("integer64_as_double", x)
  dim(doubles) <- dim(x)
  doubles
}

integer64_bits <- function(bits) {
  class(bits) <- "integer64"
  bits
}

integer64_functions <- list(
  as.integer64 = function(x) {
    shadow_functions()
    as_integer64(x)
  },
  is.integer64 = is_integer64
)

integer64_methods <- list(
  Ops.integer64 = function(e1, e2) {
    if (missing(e2)) return(switch(.Generic, "-" = 0 - e1, "!" = e1 == 0, e1))
    if (.Generic %in% names(integer64_comparison))
      return(integer64_comparison[[.Generic]](C("integer64_compare", comparable(e1), comparable(e2))))
    if (.Generic %in% integer64_arithmetic && all(is.integer64_or_whole(e1), is.integer64_or_whole(e2)))
      return(C("integer64_compute", .Generic, as_integer64(e1), as_integer64(e2)))
    get(.Generic, baseenv())(as_doubles(e1), as_doubles(e2))
  },
  Math.integer64 = function(x, ...) {
    if (.Generic == "abs") return(abs_of(x))
    if (.Generic %in% c("floor", "ceiling", "trunc", "round")) return(x)
    if (.Generic %in% names(integer64_cumulated)) return(C("integer64_cumulate", integer64_cumulated[[.Generic]], x))
    get(.Generic, baseenv())(as_doubles(x), ...)
  },
  Summary.integer64 = function(..., na.rm = FALSE) summary_of(.Generic, list(...)),
  as.character.integer64 = function(x, ...) C("integer64_as_character", x),
  as.double.integer64 = function(x, ...) C("integer64_as_double", x),
  as.integer.integer64 = function(x, ...) as.integer(C("integer64_as_double", x)),
  as.logical.integer64 = function(x, ...) x != 0,
  as.list.integer64 = function(x, ...) pieces(x),
  as.vector.integer64 = function(x, mode = "any") {
    switch(mode, list = pieces(x), character = as.character(x), numeric = , double = as.double(x), integer = as.integer(x),
           logical = as.logical(x), integer64_bits(as.vector(unclass(x))))
  },
  format.integer64 = function(x, ...) format(C("integer64_as_character", x), ...),
  print.integer64 = function(x, ...) {
    text <- C("integer64_as_character", x)
    dim(text) <- dim(x)
    print(text, quote = FALSE)
    invisible(x)
  },
  `[.integer64` = function(x, ...) {
    bits <- NextMethod()  # not unclass(x)[...], which copies all of x
    C("integer64_of", bits, x)
  },
  `[[.integer64` = function(x, ...) integer64_bits(.subset2(x, ...)),
  `[<-.integer64` = function(x, ..., value) {
    bits <- unclass(x)
    bits[...] <- unclass(as_integer64(value))
    if (length(bits) > length(x) + 1L) C("integer64_of", bits, x) else integer64_bits(bits)
  },
  `[[<-.integer64` = function(x, ..., value) {
    bits <- unclass(x)
    bits[[...]] <- unclass(as_integer64(value))
    if (length(bits) > length(x) + 1L) C("integer64_of", bits, x) else integer64_bits(bits)
  },
  c.integer64 = function(...) combined(...),
  rbind.integer64 = function(..., deparse.level = 1) bound(rbind, list(...)),
  cbind.integer64 = function(..., deparse.level = 1) bound(cbind, list(...)),
  t.integer64 = function(x) integer64_bits(t(unclass(x))),
  aperm.integer64 = function(a, ...) integer64_bits(aperm(unclass(a), ...)),
  rep.integer64 = function(x, ...) integer64_bits(do.call(rep, c(list(unclass(x)), lapply(list(...), as_doubles)))),
  rev.integer64 = function(x) x[rev(seq_along(x))],
  # Their bits may be those of NaN.
  is.na.integer64 = function(x) never(x),
  is.nan.integer64 = function(x) never(x),
  is.infinite.integer64 = function(x) never(x),
  is.finite.integer64 = function(x) !never(x),
  anyNA.integer64 = function(x, recursive = FALSE) FALSE,
  unique.integer64 = function(x, ...) x[!duplicated(x, ...)],
  duplicated.integer64 = function(x, ...) duplicated(C("integer64_as_character", x), ...),
  anyDuplicated.integer64 = function(x, ...) anyDuplicated(C("integer64_as_character", x), ...),
  xtfrm.integer64 = function(x) {
    # By their halves: doubles do not tell all of them apart. What is equal has the same place.
    upper <- x %/% 4294967296
    sorted <- order(as.double(upper), as.double(x - upper * as_integer64(4294967296)))
    places <- integer(length(x))
    places[sorted] <- cumsum(c(TRUE, x[sorted[-1L]] != x[sorted[-length(sorted)]]))[seq_along(sorted)]
    places
  },
  sort.integer64 = function(x, decreasing = FALSE, ...) x[order(xtfrm(x), decreasing = decreasing)],
  mean.integer64 = function(x, ...) mean(as.double(x)),
  diff.integer64 = function(x, lag = 1L, differences = 1L, ...) {
    for (time in seq_len(differences)) {
      kept <- max(length(x) - lag, 0L)
      x <- x[lag + seq_len(kept)] - x[seq_len(kept)]
    }
    x
  }
)

# Of generics that are not in base.
integer64_methods_elsewhere <- list(
  median.integer64 = function(x, ...) {
    middle <- sort(x)[unique(c((length(x) + 1L) %/% 2L, length(x) %/% 2L + 1L))]
    if (length(middle) == 1L) middle else mean(middle)
  }
)

is.integer64_or_whole <- function(x) {
  is_integer64(x) || is.logical(x) && !anyNA(x) ||
    (is.numeric(x) && all(is.finite(x)) && all(x == trunc(x)) && all(abs(x) < 2^63))
}
comparable <- function(x) if (is_integer64(x)) x else if (is.character(x)) as_integer64(x) else as.double(x)
never <- function(x) x != x
joined <- function(...) {
  bits <- unlist(lapply(list(...), function(x) unclass(as_integer64(x))))
  integer64_bits(if (is.null(bits)) numeric() else bits)
}
# As c() does: beside lists they are elements, beside texts they are texts.
combined <- function(...) {
  values <- list(...)
  if (any(vapply(values, is.list, NA))) return(do.call(c, lapply(values, function(x) if (is_integer64(x)) pieces(x) else x)))
  if (any(vapply(values, is.character, NA))) return(do.call(c, lapply(values, as.character)))
  joined(...)
}
bound <- function(bind, rows) integer64_bits(do.call(bind, lapply(rows, function(row) {
  bits <- as_integer64(row)
  dim(bits) <- dim(row)
  unclass(bits)
})))
pieces <- function(x) lapply(unclass(x), integer64_bits)
abs_of <- function(x) {
  below <- C("integer64_compare", x, 0) < 0L
  x[below] <- as_integer64(0) - x[below]
  x
}
last_of <- function(x) x[length(x)]
summary_of <- function(generic, values) {
  if (generic == "range") return(joined(summary_of("min", values), summary_of("max", values)))
  if (generic %in% c("sum", "prod")) {
    if (!all(vapply(values, is.integer64_or_whole, NA))) return(do.call(generic, lapply(values, as_doubles)))
    return(last_of(C("integer64_cumulate", if (generic == "sum") "+" else "*",
                     joined(if (generic == "sum") 0 else 1, do.call(joined, values)))))
  }
  if (!generic %in% c("min", "max")) stop("'", generic, "' is not there for integer64")
  # The others may be infinite: they are compared, not converted.
  whole <- vapply(values, function(x) is_integer64(x) && length(x) > 0L, NA)
  others <- get(generic, baseenv())
  if (!any(whole)) return(do.call(others, lapply(values, as_doubles)))
  best <- last_of(C("integer64_cumulate", generic, do.call(joined, values[whole])))
  values <- Filter(length, values[!whole])
  if (length(values) == 0L) return(best)
  other <- do.call(others, values)
  if (is.na(other) || if (generic == "min") other < best else other > best) other else best
}
