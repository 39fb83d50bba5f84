def turn_over(rows, maybe, three, m):
    number, text, flags = three
    return rows[::-1], maybe, (number + 1, text + "!", flags), m[::-1]
