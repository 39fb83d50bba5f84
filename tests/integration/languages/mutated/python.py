def sort_in_place(values, descending):
    values.sort(reverse=descending)
