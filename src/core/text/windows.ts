/** Where recognizers look: most need digits or a certain sign, and prose is mostly neither. */
export interface Window {
  readonly start: number;
  readonly end: number;
  /** Decimal digits in it. */
  readonly digits: number;
}

/** How far around a digit a pattern may reach: the longest forms begin with letters and end with letters. */
const REACH = 36;

/** Stretches around runs of digits, merged where they touch. */
export function digitWindows(text: string): Window[] {
  const out: { start: number; end: number; digits: number }[] = [];
  const runs = /\d+/g;
  for (let m = runs.exec(text); m; m = runs.exec(text)) {
    const last = out.at(-1);
    const start = Math.max(0, m.index - REACH);
    const end = Math.min(text.length, m.index + m[0].length + REACH);
    if (last && start <= last.end) {
      last.end = end;
      last.digits += m[0].length;
    } else out.push({ start, end, digits: m[0].length });
  }
  return out;
}

/** The lines around each occurrence of a sign, cut at 400 characters on both sides. */
export function signWindows(text: string, sign: string): Window[] {
  const out: { start: number; end: number; digits: number }[] = [];
  for (let i = text.indexOf(sign); i >= 0; i = text.indexOf(sign, i + 1)) {
    const last = out.at(-1);
    if (last && i < last.end) {
      last.end = Math.max(last.end, lineEnd(text, i));
      continue;
    }
    const from = Math.max(text.lastIndexOf('\n', i) + 1, i - 400, last?.end ?? 0);
    out.push({ start: from, end: lineEnd(text, i), digits: 0 });
  }
  return out;
}

function lineEnd(text: string, from: number): number {
  const n = text.indexOf('\n', from);
  return Math.min(n < 0 ? text.length : n, from + 400);
}
