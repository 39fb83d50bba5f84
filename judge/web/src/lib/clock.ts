// The timer of an attempt: counts down what an interviewer would allow, then up.

export interface Clock {
  /** "14:59" while there is time, "+00:01" after. */
  text: string;
  over: boolean;
  /** The last fifth of the time, when one should think of finishing. */
  late: boolean;
  /** For screen readers: "14 minutes left". */
  words: string;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

function face(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const rest = `${twoDigits(Math.floor((seconds % 3600) / 60))}:${twoDigits(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

function minutesInWords(minutes: number): string {
  return minutes === 1 ? "1 minute" : `${minutes} minutes`;
}

/** The clock `elapsedSeconds` after the start of an attempt that is allowed `minutes`. */
export function clockAt(elapsedSeconds: number, minutes: number): Clock {
  const elapsed = Math.max(0, Math.floor(elapsedSeconds));
  const left = minutes * 60 - elapsed;
  if (left < 0) {
    const words = `${minutesInWords(Math.floor(-left / 60))} over time`;
    return { text: `+${face(-left)}`, over: true, late: true, words };
  }
  const words = `${minutesInWords(Math.ceil(left / 60))} left`;
  return { text: face(left), over: false, late: left <= minutes * 12, words };
}
