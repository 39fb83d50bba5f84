# Where the earliest complete excerpt from each place ends: at the farthest of the needed events, each of which must
# occur as often from there on as it is needed (NA where too few are left).
shortest_excerpt <- function(recording, need) {
  if (need == "") return("")
  events <- utf8ToInt(recording)
  wanted <- tabulate(utf8ToInt(need), 126)
  ends <- integer(length(events))
  for (event in which(wanted > 0)) {
    is_event <- events == event
    passed <- cumsum(is_event) - is_event
    ends <- pmax(ends, which(is_event)[passed + wanted[event]])
  }
  start <- which.min(ends - seq_along(ends))
  if (length(start) == 0) "" else substr(recording, start, ends[start])
}
