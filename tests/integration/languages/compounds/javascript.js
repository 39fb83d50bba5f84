function turnOver(rows, maybe, [number, text, flags], m) {
    return [rows.slice().reverse(), maybe, [number + 1, text + '!', flags], m.map((row) => Float64Array.from(row)).reverse()];
}
