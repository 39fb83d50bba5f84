"""Takes every score that beats the last one taken, beginning with the first."""


def most_rising(scores):
    taken = scores[:1]
    for score in scores[1:]:
        if score > taken[-1]:
            taken.append(score)
    return len(taken)
