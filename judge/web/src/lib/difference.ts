// Marks what differs between an expected and a received text.

export interface Piece {
  text: string;
  differs: boolean;
}

export interface Difference {
  expected: Piece[];
  got: Piece[];
}

/** Beyond this many tokens on a side only the common start and end are found: the table below grows with the product. */
const MOST_TOKENS = 600;

/** Numbers, words and single signs; runs of white space are tokens too, so that nothing is lost. */
function tokensOf(text: string): string[] {
  return text.match(/-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?|\p{L}[\p{L}\p{N}_]*|\s+|./gsu) ?? [];
}

/** lengths[i][j]: length of the longest common subsequence of left from i on and right from j on. */
function commonLengths(left: string[], right: string[]): Uint16Array[] {
  const lengths = Array.from({ length: left.length + 1 }, () => new Uint16Array(right.length + 1));
  for (let i = left.length - 1; i >= 0; i -= 1) {
    const row = lengths[i]!;
    const below = lengths[i + 1]!;
    for (let j = right.length - 1; j >= 0; j -= 1) {
      row[j] = left[i] === right[j] ? below[j + 1]! + 1 : Math.max(below[j]!, row[j + 1]!);
    }
  }
  return lengths;
}

/** For each token whether it has no partner on the other side. */
function unpaired(left: string[], right: string[]): [boolean[], boolean[]] {
  const leftDiffers = left.map(() => true);
  const rightDiffers = right.map(() => true);
  if (left.length > MOST_TOKENS || right.length > MOST_TOKENS) {
    return [leftDiffers, rightDiffers];
  }
  const lengths = commonLengths(left, right);
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) {
    if (left[i] === right[j]) {
      leftDiffers[i++] = false;
      rightDiffers[j++] = false;
    } else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) {
      i += 1;
    } else {
      j += 1;
    }
  }
  return [leftDiffers, rightDiffers];
}

function commonStart(left: string[], right: string[], most: number): number {
  let length = 0;
  while (length < most && left[length] === right[length]) {
    length += 1;
  }
  return length;
}

/** Joins neighbours of one kind, so that the page gets few elements. */
function piecesOf(tokens: string[], differs: (index: number) => boolean): Piece[] {
  const pieces: Piece[] = [];
  tokens.forEach((text, index) => {
    const last = pieces.at(-1);
    if (last !== undefined && last.differs === differs(index)) {
      last.text += text;
    } else {
      pieces.push({ text, differs: differs(index) });
    }
  });
  return pieces;
}

export function markDifference(expected: string, got: string): Difference {
  const left = tokensOf(expected);
  const right = tokensOf(got);
  const start = commonStart(left, right, Math.min(left.length, right.length));
  const end = commonStart(left.slice().reverse(), right.slice().reverse(), Math.min(left.length, right.length) - start);
  const [leftDiffers, rightDiffers] = unpaired(
    left.slice(start, left.length - end),
    right.slice(start, right.length - end),
  );
  return {
    expected: piecesOf(left, (index) => leftDiffers[index - start] ?? false),
    got: piecesOf(right, (index) => rightDiffers[index - start] ?? false),
  };
}
