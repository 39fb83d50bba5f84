# All distinct words stand in one vector of tokens, with spaces between them that no pair reaches across; a round counts
# all pairs of neighbours at once, each weighted by how often its word occurs.
bpe_merges <- function(corpus, n) {
  words <- strsplit(corpus, " ", fixed = TRUE)[[1]]
  distinct <- unique(words[words != ""])
  times <- tabulate(match(words, distinct), length(distinct))
  tokens <- strsplit(paste(distinct, collapse = " "), "")[[1]]
  weights <- times[cumsum(tokens == " ") + 1]

  merges <- character(n)
  for (round in seq_len(n)) {
    last <- length(tokens)
    starts <- which(tokens[-last] != " " & tokens[-1] != " ")
    if (length(starts) == 0) return(merges[seq_len(round - 1)])
    texts <- unique(tokens)
    number <- match(tokens, texts)
    pairs <- number[starts] * (length(texts) + 1) + number[starts + 1]
    which_pair <- match(pairs, unique(pairs))
    counts <- rowsum(weights[starts], which_pair)
    frequent <- starts[!duplicated(pairs)][counts == max(counts)]
    chosen <- frequent[order(tokens[frequent], tokens[frequent + 1], method = "radix")[1]]
    left <- tokens[chosen]
    right <- tokens[chosen + 1]
    merges[round] <- paste(left, right)

    at <- starts[tokens[starts] == left & tokens[starts + 1] == right]
    # Matches that overlap stand in a row: every second of them is merged, beginning with the first.
    new_row <- c(TRUE, diff(at) > 1)
    place <- seq_along(at) - which(new_row)[cumsum(new_row)]
    at <- at[place %% 2 == 0]
    tokens[at] <- paste0(left, right)
    tokens <- tokens[-(at + 1)]
    weights <- weights[-(at + 1)]
  }
  merges
}
