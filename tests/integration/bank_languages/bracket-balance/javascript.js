// A stack of open brackets with their positions.
const opening = { ')': '(', ']': '[', '}': '{' };

function answer(line) {
    const open = [];
    for (let i = 0; i < line.length; i++) {
        if ('([{'.includes(line[i])) open.push(i);
        else if (line[i] in opening && (open.length === 0 || line[open.pop()] !== opening[line[i]])) return i + 1;
    }
    return open.length === 0 ? 'ok' : open[0] + 1;
}

const lines = require('fs').readFileSync(0, 'utf8').split('\n');
console.log(lines.slice(1, Number(lines[0]) + 1).map(answer).join('\n'));
