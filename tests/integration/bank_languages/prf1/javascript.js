// Three counts decide everything; without a hit all three measures are 0, with one no denominator can be.
function prf1(labels, predictions) {
    const urgent = labels.filter((label) => label === 1).length;
    const alarms = predictions.filter((prediction) => prediction === 1).length;
    const hits = labels.filter((label, i) => label === 1 && predictions[i] === 1).length;
    return hits === 0 ? [0, 0, 0] : [hits / alarms, hits / urgent, (2 * hits) / (alarms + urgent)];
}
