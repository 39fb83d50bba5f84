# What R's own functions make of an integer64, and of the same numbers as doubles when all are small.
wrong_checks <- function(values) {
  v <- values
  small <- v[2:6]
  found <- function() for (x in v) if (x == 5) return(x)
  each <- function() {
    kept <- c()
    for (x in v) {
      if (x == 7) break
      if (x == -2) next
      kept <- c(kept, x)
    }
    kept
  }
  are <- function(x, ...) length(x) == length(c(...)) && all(x == c(...))
  checks <- list(
    match = match(v[3], v) == 3, "%in%" = identical(v %in% c(-2, 7), c(FALSE, FALSE, TRUE, FALSE, FALSE, TRUE)),
    is.element = is.element(5, v), setdiff = are(setdiff(v, v[3]), v[c(1, 2, 4, 6)]),
    union = are(union(3, v), 3, v[c(1:4, 6)]), intersect = are(intersect(c(5, 9), v), 5), setequal = setequal(v, rev(v)),
    is.na = !any(is.na(v)) && !anyNA(v), is.finite = all(is.finite(v)), duplicated = which(duplicated(v)) == 5,
    anyDuplicated = anyDuplicated(v) == 5, unique = length(unique(v)) == 5,
    order = are(order(v, c(1, 1, 1, 2, 1, 1)), 1, 2, 3, 5, 4, 6), decreasing = are(order(-small), 5, 3, 4, 2, 1),
    sort = are(sort(rev(v)), v), rank = are(rank(v), 1, 2, 3, 4.5, 4.5, 6), which.max = which.max(-small) == 1,
    diff = are(diff(small), 1, 7, 0, 2), cumsum = are(cumsum(small), -3, -5, 0, 5, 12), cummax = are(cummax(v), v),
    mean = mean(small) == 2.4, median = median(small) == 5 && median(v) == 1.5, var = abs(var(small) - 20.8) < 1e-9,
    max = max(0, v) == 7 && max(-Inf, v) == 7, min = min(Inf, v) == v[1], range = are(range(v), v[1], 7),
    sum = sum(0, small) == 12, pmax = are(pmax(0, v), 0, 0, 0, 5, 5, 7), pmin = are(pmin(v, Inf), v),
    c = are(c(0, v)[2:7], v), append = are(append(0, v)[2:7], v), unlist = are(unlist(list(v[1], list(1, v[2:6]))), v[1], 1, small),
    "c of lists" = is.list(c(list(1), v)) && are(c(list(1), v)[[2]], v[1]), rep = are(rep(v[2], v[4]), -3, -3, -3, -3, -3),
    ifelse = are(ifelse(v > 0, v, 0), 0, 0, 0, 5, 5, 7), "for" = are(each(), v[c(1, 2, 4, 5)]), "return from for" = found() == 5,
    lapply = are(lapply(v, function(x) x + 1)[[2]], -2), sapply = are(sapply(seq_along(v), function(i) v[i]), v),
    "sapply of a name" = are(sapply(list(v, 1:3), "max"), 7, 3), vapply = are(vapply(v, function(x) x + 1, 0), v + 1),
    Map = are(Map(function(x, y) x + y, small, 1:5)[[5]], 12), mapply = are(mapply(`+`, small, 1:5), small + 1:5),
    Filter = are(Filter(function(x) x > 0, v), 5, 5, 7), Reduce = are(Reduce(`+`, small, accumulate = TRUE), cumsum(small)),
    Find = Find(function(x) x > 5, v) == 7, outer = are(outer(v[3:4], v[3:4]), 4, -10, -10, 25),
    matrix = are(matrix(v, nrow = 2)[1, ], v[c(1, 3, 5)]), rbind = are(do.call(rbind, list(1:6, v))[2, ], v),
    apply = are(apply(matrix(small[1:4], 2), 1, sum), 2, 3), rowSums = are(rowSums(matrix(small[1:4], 2)), 2, 3),
    tapply = are(tapply(small, c(1, 1, 2, 2, 2), sum), -5, 17), split = are(split(v, v > 0)[[2]], 5, 5, 7),
    table = are(table(v), 1, 1, 1, 2, 1), findInterval = are(findInterval(c(-3, 6), v), 2, 5), identical = !identical(v[2], v[3]),
    seq_len = length(seq_len(v[4])) == 5, numeric = length(numeric(v[4])) == 5, paste = paste(small, collapse = " ") == "-3 -2 5 5 7",
    compare = all(v < Inf) && are(v > 4.5, v > 4)
  )
  wrong <- which(!vapply(checks, isTRUE, NA))
  cat(names(checks)[wrong], "\n")
  unname(wrong)
}
