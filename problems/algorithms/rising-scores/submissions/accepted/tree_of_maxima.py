"""The longest selection that ends at each score, from a Fenwick tree of maxima over the ranks of the scores."""


def most_rising(scores):
    rank_of = {score: rank for rank, score in enumerate(sorted(set(scores)), 1)}
    longest = [0] * (len(rank_of) + 1)
    answer = 0
    for score in scores:
        rank = rank_of[score]
        length = 0
        place = rank - 1
        while place > 0:
            length = max(length, longest[place])
            place -= place & -place
        length += 1
        answer = max(answer, length)
        place = rank
        while place < len(longest):
            longest[place] = max(longest[place], length)
            place += place & -place
    return answer
