"""Turns the logits into probabilities and then treats the probabilities as logits."""

import math


def softmax(row):
    largest = max(row)
    exponentials = [math.exp(logit - largest) for logit in row]
    total = sum(exponentials)
    return [exponential / total for exponential in exponentials]


def softmax_cross_entropy(logits, labels):
    losses = [-math.log(softmax(softmax(row))[label]) for row, label in zip(logits, labels)]
    return sum(losses) / len(losses)
