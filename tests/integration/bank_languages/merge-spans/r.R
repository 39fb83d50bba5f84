# Starts and ends sorted apart: the i-th end is followed by a gap exactly if the next start lies behind it.
merge_spans <- function(spans) {
  n <- length(spans)
  if (n == 0) return(list())
  # Whole numbers beyond 2^53 come as integer64.
  bounds <- do.call(c, lapply(spans, as.integer64))
  starts <- sort(bounds[2 * seq_len(n) - 1])
  ends <- sort(bounds[2 * seq_len(n)])
  gap <- starts[-1] > ends[-n]
  joined <- c(starts[c(TRUE, gap)], ends[c(gap, TRUE)])
  dim(joined) <- c(length(joined) / 2, 2)
  joined
}
