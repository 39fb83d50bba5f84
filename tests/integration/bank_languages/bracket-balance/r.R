opening_for <- c(")" = "(", "]" = "[", "}" = "{")

answer <- function(line) {
  characters <- strsplit(line, "")[[1]]
  open <- integer(length(characters))
  depth <- 0
  for (i in seq_along(characters)) {
    character <- characters[i]
    if (character %in% opening_for) {
      depth <- depth + 1
      open[depth] <- i
    } else if (character %in% names(opening_for)) {
      if (depth == 0 || characters[open[depth]] != opening_for[[character]]) return(i)
      depth <- depth - 1
    }
  }
  if (depth > 0) open[1] else "ok"
}

lines <- readLines(file("stdin"), warn = FALSE)
count <- as.integer(lines[1])
for (line in lines[seq_len(count) + 1]) cat(answer(line), "\n", sep = "")
