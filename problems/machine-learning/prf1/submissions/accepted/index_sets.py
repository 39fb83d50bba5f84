"""Compares two sets of tickets, the urgent ones and the alarms, and takes the harmonic mean as it is defined."""


def ratio(numerator, denominator):
    return numerator / denominator if denominator else 0.0


def prf1(labels, predictions):
    urgent = {ticket for ticket, queue in enumerate(labels) if queue == 1}
    alarms = {ticket for ticket, queue in enumerate(predictions) if queue == 1}
    hits = len(urgent & alarms)
    precision = ratio(hits, len(alarms))
    recall = ratio(hits, len(urgent))
    return [precision, recall, ratio(2 * precision * recall, precision + recall)]
