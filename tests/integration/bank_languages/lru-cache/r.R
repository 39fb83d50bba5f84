# Keys have numbered places; who is next to whom stands in two vectors, with place 1 as the sentinel of a ring.
LRUCache <- function(capacity) {
  place_of <- new.env(size = max(29, capacity))
  key_at <- character(capacity + 1)
  value_at <- numeric(capacity + 1)
  newer <- rep(1L, capacity + 1)
  older <- rep(1L, capacity + 1)
  held <- 0L

  take_out <- function(place) {
    newer[older[place]] <<- newer[place]
    older[newer[place]] <<- older[place]
  }
  put_first <- function(place) {
    newest <- older[1L]
    older[place] <<- newest
    newer[place] <<- 1L
    newer[newest] <<- place
    older[1L] <<- place
  }

  list(
    get = function(key) {
      place <- place_of[[as.character(key)]]
      if (is.null(place)) return(-1)
      take_out(place)
      put_first(place)
      value_at[place]
    },
    put = function(key, value) {
      name <- as.character(key)
      place <- place_of[[name]]
      if (!is.null(place)) {
        take_out(place)
      } else if (held < capacity) {
        held <<- held + 1L
        place <- held + 1L
      } else {
        place <- newer[1L]
        take_out(place)
        rm(list = key_at[place], envir = place_of)
      }
      assign(name, place, envir = place_of)
      key_at[place] <<- name
      value_at[place] <<- value
      put_first(place)
    }
  )
}
