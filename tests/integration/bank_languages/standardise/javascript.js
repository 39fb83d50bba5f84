// All distances are taken from the first training row and then from their mean: no digits are lost when values are large
// against their spread, and a constant column gives exact zeros.
function average(values) {
    return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function standardise(train, test) {
    const scales = train[0].map((first, j) => {
        const shifted = train.map((row) => row[j] - first);
        const mean = average(shifted);
        const deviation = Math.sqrt(average(shifted.map((value) => (value - mean) ** 2)));
        return { first, mean, deviation };
    });
    return test.map((row) => row.map((value, j) => {
        const { first, mean, deviation } = scales[j];
        return deviation > 0 ? (value - first - mean) / deviation : 0;
    }));
}
