# A ring of nodes with a sentinel, and an environment from key to node.
LRUCache <- function(capacity) {
  nodes <- new.env()
  size <- 0
  sentinel <- new.env()
  sentinel$newer <- sentinel
  sentinel$older <- sentinel

  take_out <- function(node) {
    node$older$newer <- node$newer
    node$newer$older <- node$older
  }
  put_first <- function(node) {
    newest <- sentinel$older
    node$older <- newest
    node$newer <- sentinel
    newest$newer <- node
    sentinel$older <- node
  }

  list(
    get = function(key) {
      node <- nodes[[as.character(key)]]
      if (is.null(node)) return(-1)
      take_out(node)
      put_first(node)
      node$value
    },
    put = function(key, value) {
      name <- as.character(key)
      node <- nodes[[name]]
      if (!is.null(node)) {
        take_out(node)
      } else {
        if (size == capacity) {
          oldest <- sentinel$newer
          take_out(oldest)
          rm(list = oldest$name, envir = nodes)
          size <<- size - 1
        }
        node <- new.env()
        node$name <- name
        assign(name, node, envir = nodes)
        size <<- size + 1
      }
      node$value <- value
      put_first(node)
    }
  )
}
