// Numbers and times as people read them.

const TIME_STEPS: [limit: number, divisor: number, unit: string][] = [
  [1e3, 1, "ns"],
  [1e6, 1e3, "µs"],
  [1e9, 1e6, "ms"],
  [Infinity, 1e9, "s"],
];

/** Three significant digits at most, no trailing zeros. */
function short(value: number): string {
  if (value >= 100) {
    return value.toFixed(0);
  }
  return String(Number(value.toPrecision(3)));
}

/** Nanoseconds: "412 µs", "1.25 s". */
export function formatTime(nanoseconds: number): string {
  for (const [limit, divisor, unit] of TIME_STEPS) {
    if (nanoseconds < limit) {
      return `${short(nanoseconds / divisor)} ${unit}`;
    }
  }
  return "";
}

/** Bytes, in powers of 1024: "3.24 MiB". */
export function formatBytes(bytes: number): string {
  const units = ["B", "KiB", "MiB", "GiB", "TiB"];
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${short(value)} ${units[unit]}`;
}

/** An error's size: "1", "0.00024", "3.1e-9". */
export function formatError(size: number): string {
  return Number.isFinite(size) ? String(Number(size.toPrecision(3))) : String(size);
}

/** A share from 0 to 1 as whole percent. Only a full share reads 100 %, only none reads 0 %. */
export function formatScore(share: number): string {
  const percent = Math.round(share * 100);
  if (share < 1 && percent === 100) {
    return "99 %";
  }
  return share > 0 && percent === 0 ? "1 %" : `${percent} %`;
}

/** "40 of 100 points, accepted in part"; the most is not always known. */
export function formatPoints(points: { score: number; most: number | null; partial: boolean }): string {
  const most = points.most === null ? "" : ` of ${points.most}`;
  return `${points.score}${most} points${points.partial ? ", accepted in part" : ""}`;
}

/** "1 case", "3 cases". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

const AGES: [limit: number, divisor: number, unit: string][] = [
  [3600, 60, "min"],
  [86_400, 3600, "h"],
  [86_400 * 2, 86_400, "day"],
  [86_400 * 31, 86_400, "days"],
];

/** How long ago: "just now", "5 min ago", "3 days ago", then the date. */
export function formatAge(instant: string, now: Date): string {
  const seconds = (now.getTime() - Date.parse(instant)) / 1000;
  if (Number.isNaN(seconds)) {
    return "";
  }
  if (seconds < 60) {
    return "just now";
  }
  for (const [limit, divisor, unit] of AGES) {
    if (seconds < limit) {
      return `${Math.floor(seconds / divisor)} ${unit} ago`;
    }
  }
  return new Date(instant).toISOString().slice(0, 10);
}

/** The whole instant in the reader's own time, for a tooltip. */
export function formatInstant(instant: string): string {
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? instant : date.toLocaleString();
}
