# The solution: loaded, found in, called, and its errors told with its own lines.

# The lines of the solution that the calls in progress have come to, outermost first.
lines_of <- function(calls) {
  lines <- integer()
  for (call in calls) {
    place <- attr(call, "srcref")
    if (!is.null(place) && identical(attr(place, "srcfile")$filename, "solution.R")) lines <- c(lines, place[[1L]])
  }
  lines
}

not_of_the_solution <- c("doTryCatch", "C", ".Call", "eval", ".elements")

described <- function(error, lines, source) {
  call <- conditionCall(error)
  inside <- if (is.call(call) && is.symbol(call[[1L]]) && !as.character(call[[1L]]) %in% not_of_the_solution)
    paste0("in ", as.character(call[[1L]]), "(): ") else ""
  shown <- if (length(lines) > 12L) c(lines[1:6], lines[(length(lines) - 5L):length(lines)]) else lines
  text <- paste0("error", if (nzchar(inside)) paste0(" ", inside) else ": ", conditionMessage(error))
  paste(c(text, sprintf("  line %d: %s", shown, trimws(source[shown]))), collapse = "\n")
}

solution_source <- character()

# NULL, or what went wrong in words.
told_by <- function(work) {
  lines <- integer()
  tryCatch({
    withCallingHandlers(work, error = function(error) lines <<- lines_of(sys.calls()))
    NULL
  }, error = function(error) described(error, lines, solution_source),
  interrupt = function(error) "interrupted")
}

# `for (x in values)` asks no methods: x would be the bits of an element. What is plainly a range stays as it is.
with_elements <- function(one) {
  if (identical(one[[1L]], quote(`for`))) {
    values <- one[[3L]]
    if (!(is.call(values) && as.character(values[[1L]])[[1L]] %in% c(":", "seq_len", "seq_along")))
      one[[3L]] <- call(".elements", values)
  }
  for (i in seq_along(one)) {
    part <- one[[i]]
    if (!missing(part) && is.call(part)) one[[i]] <- with_elements(part)
  }
  one
}

load_solution <- function(file) {
  solution_source <<- readLines(file, warn = FALSE, encoding = "UTF-8")
  told_by({
    parsed <- parse(text = solution_source, keep.source = TRUE, encoding = "UTF-8",
                    srcfile = srcfilecopy("solution.R", solution_source))
    mentioned <- mentioned_in(parsed)
    whole_numbers <- grepl('"int"', signature_text, fixed = TRUE) || any(names(integer64_functions) %in% mentioned)
    provide_names(mentioned, whole_numbers)
    places <- attr(parsed, "srcref")
    for (i in seq_along(parsed)) {
      part <- if (whole_numbers && is.call(parsed[[i]])) with_elements(parsed[[i]]) else parsed[[i]]
      tryCatch(eval(part, globalenv()), error = function(error) {
        stop(simpleError(paste0(conditionMessage(error), "\n  line ", places[[i]][[1L]], ": ",
                                trimws(solution_source[places[[i]][[1L]]])), conditionCall(error)))
      })
    }
    compile_functions()
  })
}

# Now, once, instead of in every case. (R does it by itself when a function is called again, or has a loop.)
compile_functions <- function() {
  for (name in ls(globalenv(), all.names = TRUE)) {
    f <- get(name, globalenv())
    if (typeof(f) == "closure" && !isS4(f)) assign(name, compiler::cmpfun(f), globalenv())
  }
}

# As declared, in camelCase, in PascalCase, and with dots, as R's own functions have them.
spellings <- function(name) {
  words <- strsplit(name, "_", fixed = TRUE)[[1L]]
  capitals <- paste0(toupper(substring(words, 1L, 1L)), substring(words, 2L))
  unique(c(name, paste0(c(words[[1L]], capitals[-1L]), collapse = ""), paste0(capitals, collapse = ""),
           paste0(words, collapse = ".")))
}

counted <- function(n, what) paste0(n, " ", what, if (n != 1L) "s")

# Why it cannot be called with so many arguments, or NULL.
arity_trouble <- function(f, name, count) {
  taken <- formals(args(f))
  if (is.null(taken) && is.primitive(f)) return(NULL)
  needed <- sum(vapply(taken, function(default) is.symbol(default) && !nzchar(as.character(default)), NA))
  open <- "..." %in% names(taken)
  if ((open || count <= length(taken)) && count >= needed - open) return(NULL)
  paste0("the function '", name, "' takes ", counted(length(taken), "parameter"), ", the problem passes ", count)
}

# f(arguments[[1]], ...): the values themselves stay out of the call, which errors show.
call_with <- function(f, arguments) {
  if (length(arguments) == 0L) return(f())
  if (length(arguments) == 1L) return(f(arguments[[1L]]))
  if (length(arguments) == 2L) return(f(arguments[[1L]], arguments[[2L]]))
  eval(as.call(c(list(f), lapply(seq_along(arguments), function(i) call("[[", quote(arguments), i)))))
}

is_node <- function(type) type$name %in% c("list_node", "tree_node", "graph_node")

function_server <- function() {
  found <- Filter(function(name) exists(name, globalenv(), mode = "function", inherits = FALSE), spellings(signature$name))
  if (length(found) == 0L) return(paste0("there is no function '", signature$name, "' in the solution"))
  f <- get(found[[1L]], globalenv(), mode = "function")
  types <- lapply(signature$parameters, function(parameter) parameter$type)
  trouble <- arity_trouble(f, found[[1L]], length(types))
  if (!is.null(trouble)) return(trouble)
  types <- lapply(types, as_type)
  mutated <- if (is.null(signature$mutates)) 0L else signature$mutates + 1L
  answer_type <- as_type(if (mutated > 0L) signature$parameters[[mutated]]$type else signature$returns)
  function() {
    arguments <- C("read_arguments", types)
    if (C("has_met_integer64")) shadow_functions()
    value <- call_with(f, arguments)
    # Values are copied when they are changed: a changed one is handed back. Nodes are the same for all who hold them.
    if (mutated > 0L && is_node(answer_type)) value <- arguments[[mutated]]
    C("write_answer", value, answer_type)
  }
}

# The C parts want the name first.
as_type <- function(type) list(name = type$name, arguments = lapply(type$arguments, as_type))

class_server <- function() {
  name <- signature$name
  maker <- get0(name, globalenv(), inherits = FALSE)
  if (is.environment(maker) && !is.function(maker) && is.function(maker$new)) maker <- maker$new
  if (!is.function(maker)) return(paste0("there is no class '", name, "' in the solution"))
  methods <- signature$methods
  names(methods) <- vapply(methods, function(method) method$name, "")
  parameters <- lapply(c(structure(list(signature$constructor), names = name), lapply(methods, `[[`, "parameters")),
                       function(all) lapply(all, function(one) as_type(one$type)))
  returns <- lapply(methods, function(method) as_type(method$returns))
  function() {
    operations <- C("read_operations", parameters)
    if (C("has_met_integer64")) shadow_functions()
    instance <- NULL
    known <- new.env()  # methods of this instance
    separator <- "["
    for (operation in operations) {
      called <- operation[[1L]]
      C("write_text", separator)
      separator <- ","
      if (called == name) {
        instance <- call_with(maker, operation[[2L]])
        C("write_text", "null")
      } else {
        method <- known[[called]]
        if (is.null(method)) method <- known[[called]] <- method_of(instance, called, name)
        C("write_answer", call_with(method, operation[[2L]]), returns[[called]])
      }
    }
    C("write_text", "]")
  }
}

method_of <- function(instance, method, class) {
  for (spelling in spellings(method)) {
    found <- tryCatch(eval(call("$", instance, as.name(spelling))), error = function(error) NULL)
    if (is.function(found)) return(found)
  }
  stop(simpleError(paste0("class ", class, " has no method '", method, "'")))
}
