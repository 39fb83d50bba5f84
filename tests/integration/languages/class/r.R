Bag <- function(capacity, label) {
  items <- character()
  list(
    put_in = function(item) {
      if (length(items) == capacity) return(FALSE)
      items <<- c(items, item)
      TRUE
    },
    total_length = function() sum(nchar(items)),
    empty_out = function() items <<- character(),
    list_all = function(prefixed) paste0(if (prefixed) label else "", items, recycle0 = TRUE)
  )
}
