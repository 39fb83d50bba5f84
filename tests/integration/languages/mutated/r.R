# Values of R are copied when they are changed: the changed one is handed back.
sort_in_place <- function(values, descending) sort(values, decreasing = descending)
