import { barOf, isLessBetter, type ScoreRow } from '../core/model/scorecard.ts';

const escapeXml = (s: string): string =>
  s.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const percent = (share: number): string => `${Math.floor(100 * share)}%`;

/** What a row is of. @param labels of attributes, by their ids */
export function labelOf(row: ScoreRow, labels: ReadonlyMap<string, string>): string {
  const of = row.subject ? ` (${row.subject})` : '';
  switch (row.what) {
    case 'likeness':
      return 'Greatest likeness of a face to its original';
    case 'landmarks':
      return `Landmarks where they were${of}`;
    case 'overlay':
      return `Has its landmarks drawn${of}`;
    case 'heads':
      return `Heads off by${of}`;
    case 'expressions':
      return `Expressions off by${of}`;
    case 'attribute':
      return `Told alike: ${row.attribute ? (labels.get(row.attribute) ?? row.attribute) : 'attributes'}${of}`;
    case 'captions':
      return `Statements of captions that hold${of}`;
    case 'steadiness':
      return `Unsteady against the original${of}`;
  }
}

export function figureOf({ what, measured }: ScoreRow): string {
  if (!measured) return 'not measured';
  const { value, of, unknown, from } = measured;
  switch (what) {
    case 'likeness':
      return `${value.toFixed(2)}, the same person from ${from?.toFixed(2)} (${of} looks)`;
    case 'heads':
      return `${value.toFixed(1)} degrees (${of} looks)`;
    case 'expressions':
      return `${value.toFixed(3)} of 1 (${of} looks)`;
    case 'attribute':
      return `${percent(value / of)} of ${of} looks${unknown ? `, unknown in ${unknown}` : ''}`;
    case 'captions':
      return `${value} of ${of}`;
    case 'steadiness':
      return `${value.toFixed(1)} times (${of} looks)`;
    default:
      return `${percent(value)} (${of} looks)`;
  }
}

const ROW = { height: 22, label: 330, bar: 160, figure: 280 };

/** @param title what it is of */
export function scorecardSvg(
  rows: readonly ScoreRow[],
  labels: ReadonlyMap<string, string>,
  title: string,
): string {
  const width = ROW.label + ROW.bar + ROW.figure;
  const text = (x: number, y: number, s: string) => `<text x="${x}" y="${y}">${escapeXml(s)}</text>`;
  const lines = rows.map((row, i) => {
    const y = (i + 1) * ROW.height;
    const { length, mark } = barOf(row);
    const bar = row.measured
      ? `<rect x="${ROW.label}" y="${y - 11}" width="${ROW.bar}" height="10" fill="#e4e4e8"/><rect x="${ROW.label}" y="${y - 11}" width="${(ROW.bar * length).toFixed(1)}" height="10" fill="${isLessBetter(row) ? '#b4552d' : '#2d6cb4'}"/>`
      : '';
    const line =
      mark === undefined
        ? ''
        : `<line x1="${(ROW.label + ROW.bar * mark).toFixed(1)}" x2="${(ROW.label + ROW.bar * mark).toFixed(1)}" y1="${y - 14}" y2="${y + 2}" stroke="#111"/>`;
    return `${text(8, y - 2, labelOf(row, labels))}${bar}${line}${text(ROW.label + ROW.bar + 10, y - 2, figureOf(row))}`;
  });
  const said = rows.map((r) => `${labelOf(r, labels)}: ${figureOf(r)}.`).join(' ');
  const height = (rows.length + 1) * ROW.height;
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="t d" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12"><title id="t">${escapeXml(title)}</title><desc id="d">${escapeXml(said)}</desc><rect width="${width}" height="${height}" fill="#fff"/>${lines.join('')}</svg>\n`;
}
