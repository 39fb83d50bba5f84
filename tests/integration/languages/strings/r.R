twice <- function(s, words) c(strrep(s, 2), strrep(words, 2))
