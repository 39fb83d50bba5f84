// A stack of open brackets with their positions.
import { readFileSync } from 'fs';

const opening = new Map<string, string>([[')', '('], [']', '['], ['}', '{']]);

function answer(line: string): number | string {
    const open: number[] = [];
    for (let i = 0; i < line.length; i++) {
        const wanted = opening.get(line[i]);
        if ('([{'.includes(line[i])) open.push(i);
        else if (wanted !== undefined && (open.length === 0 || line[open.pop() as number] !== wanted)) return i + 1;
    }
    return open.length === 0 ? 'ok' : open[0] + 1;
}

const lines: string[] = readFileSync(0, 'utf8').split('\n');
console.log(lines.slice(1, Number(lines[0]) + 1).map(answer).join('\n'));
