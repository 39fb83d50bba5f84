# A reference class, with methods in camelCase.
Bag <- setRefClass("Bag",
  fields = list(capacity = "numeric", label = "character", items = "character"),
  methods = list(
    initialize = function(capacity, label) {
      capacity <<- capacity
      label <<- label
    },
    putIn = function(item) {
      if (length(items) == capacity) return(FALSE)
      items <<- c(items, item)
      TRUE
    },
    totalLength = function() sum(nchar(items)),
    emptyOut = function() {
      items <<- character()
    },
    listAll = function(prefixed) if (prefixed && length(items) > 0) paste0(label, items) else items
  ))
