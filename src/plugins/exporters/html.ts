/** The report as a page of its own that anyone can read. */
import { USER } from '../../core/model/finding.ts';
import type { Exporter } from '../../core/model/plugin.ts';
import type {
  PictureLane,
  PortraitLane,
  Report,
  SaidLane,
  SoundLane,
  TextLane,
} from '../../core/model/report.ts';
import { scoreRows } from '../../core/model/scorecard.ts';
import { verdictOf } from '../../core/model/verdict.ts';
import { scorecardSvg } from '../../formats/scorecard.ts';

const safe = (v: unknown): string => String(v).replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
const time = (us: number): string => {
  const s = Math.max(0, us / 1e6);
  return `${Math.floor(s / 60)}:${(s % 60).toFixed(2).padStart(5, '0')}`;
};
const table = (head: readonly string[], rows: readonly (readonly unknown[])[]): string =>
  rows.length === 0
    ? '<p class="none">None.</p>'
    : `<div class="wide"><table><thead><tr>${head.map((h) => `<th scope="col">${safe(h)}</th>`).join('')}</tr></thead><tbody>${rows
        .map((r) => `<tr>${r.map((c) => `<td>${safe(c)}</td>`).join('')}</tr>`)
        .join('')}</tbody></table></div>`;
const list = (lines: readonly string[]): string =>
  lines.length ? `<ul>${lines.map((l) => `<li>${safe(l)}</li>`).join('')}</ul>` : '<p class="none">None.</p>';
const facts = (rows: readonly (readonly [string, unknown])[]): string =>
  `<dl>${rows.map(([k, v]) => `<dt>${safe(k)}</dt><dd>${safe(v)}</dd>`).join('')}</dl>`;

const STYLE = `:root{color-scheme:light dark;--ink:#1c2430;--soft:#5b6675;--line:#dfe4ea;--page:#fff;--good:#0b6b4f;--note:#8a5a00;--bad:#a3262a}
@media(prefers-color-scheme:dark){:root{--ink:#e8ecf1;--soft:#9aa6b4;--line:#2b343f;--page:#12171d;--good:#4fd1a5;--note:#f0b84d;--bad:#ff8f8f}}
body{font:15px/1.55 system-ui,sans-serif;color:var(--ink);background:var(--page);max-width:60rem;margin:3rem auto;padding:0 1.25rem}
h1{font-size:1.6rem;margin:0 0 .2rem}h2{font-size:1.05rem;margin:2.2rem 0 .6rem}.soft,.none{color:var(--soft)}
.verdict{border-left:4px solid;padding:.6rem 1rem;margin:1.5rem 0}.verdict p{margin:.3rem 0 0}.good{border-color:var(--good)}.note{border-color:var(--note)}.bad{border-color:var(--bad)}.verdict b{display:block;font-size:1.1rem}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}th,td{text-align:left;padding:.35rem .8rem .35rem 0;border-bottom:1px solid var(--line);vertical-align:top}th{color:var(--soft);font-weight:500}
.wide{overflow-x:auto}dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1.5rem}dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}`;

function picture(lane: PictureLane): string {
  const { tracks, accepted, shots, source, result, verification: v } = lane;
  const gaps = tracks.flatMap((t) =>
    t.gaps.map((g) => [
      t.id,
      g.from,
      g.to,
      g.why === 'short' ? 'short, interpolated' : 'unexplained, masked to be safe',
    ]),
  );
  const rows = scoreRows(lane);
  const residuals = v.verdict === 'residual' ? v.residuals : [];
  return `${
    residuals.length
      ? `<h2>Left visible</h2>${table(
          ['from frame', 'to', 'at', 'why', 'score'],
          residuals.map((x) => [x.from, x.to, time(x.at), x.why, x.score.toFixed(2)]),
        )}`
      : ''
  }
<h2>Findings</h2>${table(
    ['track', 'found by', 'done', 'from', 'to', 'frames', 'seen in', 'best score'],
    tracks.map((t) => [
      t.id,
      t.by.map((b) => (b === USER ? 'drawn by hand' : b)).join(', '),
      `${t.verdict === 'mask' ? `hidden (${t.masker})` : `shown: ${t.because}`}${t.rule === undefined ? '' : `, by rule ${t.rule + 1}`}`,
      time(t.from),
      time(t.to),
      t.frames,
      t.seen,
      t.by.includes(USER) ? '' : t.best.toFixed(2),
    ]),
  )}
<h2>Gaps that tracking filled</h2>${table(['track', 'from frame', 'to', 'why'], gaps)}
${rows.length ? `<h2>Measured on the result</h2>${scorecardSvg(rows, new Map(), 'Measured on the result')}` : ''}
${
  accepted.length
    ? `<h2>Accepted by a person</h2>${table(
        ['from frame', 'to', 'reason'],
        accepted.map((a) => [a.from, a.to, a.because]),
      )}`
    : ''
}
<h2>Pictures</h2>${facts([
    [
      'source',
      `${source.width} × ${source.height}, ${source.container}, ${source.codec}, ${source.seconds.toFixed(2)} s`,
    ],
    ['decoded by', source.path],
    ['result', result.codec],
  ])}
<h2>Shots</h2>${table(
    ['from frame', 'to', 'at', 'begun by'],
    shots.map((s) => [s.from, s.to, time(s.at), s.by]),
  )}`;
}

function portrait({
  portrait: from,
  driver,
  keyframes = [],
  frames,
  width,
  height,
  result,
}: PortraitLane): string {
  return `<h2>Portrait</h2>${facts([
    [
      'moved by',
      driver ? `${driver.person} of ${driver.of}, read in ${driver.read} of ${frames} frames` : 'sound',
    ],
    ['set by hand', keyframes.map((k) => `${k.move} ${k.amount} at ${k.at} s`).join(', ') || 'nothing'],
    ['result', `${width} × ${height}, ${result.codec}, ${frames} frames`],
    ['the picture', from ? `${from.bytes} bytes` : 'a persona'],
    ['its sha256', from?.sha256 ?? ''],
  ])}`;
}

function text({ parts, characters, counts, findings, scope }: TextLane): string {
  return `<h2>Findings</h2>${table(
    ['part', 'from', 'to', 'what', 'found by', 'score', 'done'],
    findings.map((f) => [
      f.part,
      f.start,
      f.end,
      f.entity,
      f.evidence.by === USER ? 'marked by hand' : f.evidence.by,
      f.evidence.by === USER ? '' : f.evidence.score.toFixed(2),
      f.because === undefined ? `masked (${f.operator})` : `shown: ${f.because}`,
    ]),
  )}
<h2>Counts</h2>${table(['what', 'found'], Object.entries(counts))}
<h2>Text</h2>${facts([
    ['parts', parts],
    ['characters of the source', characters.source],
    ['of the result', characters.result],
    ['taken for', scope.languages.join(', ')],
    ['names by', scope.classifier ?? 'rules alone'],
  ])}
<h2>Looked for</h2>${table(
    ['what', 'by'],
    scope.entities.map((e) => [e.entity, e.by.join(', ')]),
  )}`;
}

function said({ by, stretches, untold, still, shift }: SaidLane): string {
  const seconds = (time: number) => time.toFixed(2);
  return `<h3>What is said</h3>${facts([
    ['hidden by', by],
    ['hidden where nothing was heard', still],
    ['speech told by', untold.by ?? 'loudness'],
    ['would fit better moved by', shift === undefined ? '' : `${seconds(shift)} s`],
  ])}${table(
    ['from', 'to', 'what', 'done'],
    [
      ...stretches.map((s) => [
        seconds(s.from),
        seconds(s.to),
        s.entity,
        s.verdict === 'mask'
          ? `hidden${s.by ? ', by hand' : ''}${s.with ? ` (${s.with})` : ''}`
          : `heard: ${s.because ?? ''}`,
      ]),
      ...untold.times.map((t) => [
        seconds(t.from),
        seconds(t.to),
        'in no transcript',
        untold.did === 'mask' ? 'hidden' : 'heard',
      ]),
    ],
  )}`;
}

function sound({ voice, leaves, result, tracks, said: spoken }: SoundLane): string {
  return `<h2>Sound</h2>${facts([
    ['voice', voice],
    ['leaves', leaves],
    ['result', result.codec ?? 'none'],
  ])}${table(
    ['track', 'channels', 'rate', 'seconds', 'done', 'compared', 'alike at most', 'late'],
    tracks.map((t) => [
      t.codec,
      t.channels,
      `${t.rate} Hz`,
      t.seconds.toFixed(2),
      t.did,
      t.likeness ? `${t.likeness.pieces} half seconds` : '',
      t.likeness ? t.likeness.most.toFixed(2) : '',
      typeof t.late === 'number' ? `${Math.round(1000 * t.late)} ms` : '',
    ]),
  )}${spoken ? said(spoken) : ''}`;
}

function write(r: Report): string {
  const words = verdictOf(r);
  const { lanes, input, output } = r;
  const name = input.name ?? 'Text';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Masking report: ${safe(name)}</title><style>${STYLE}</style></head><body>
<h1>Masking report</h1><p class="soft">${safe(name)} · made ${safe(r.made)} by Guise ${safe(r.guise)}, on this device, without sending anything</p>
<div class="verdict ${words.tone}"><b>${safe(words.title)}</b>${words.lines.map((l) => `<p>${safe(l)}</p>`).join('')}</div>
${lanes.picture ? picture(lanes.picture) : ''}
${lanes.portrait ? portrait(lanes.portrait) : ''}
${lanes.text ? text(lanes.text) : ''}
${lanes.sound ? sound(lanes.sound) : ''}
<h2>Removed from the file</h2>${list(r.dropped)}
<h2>Notes</h2>${list(r.notes)}
<h2>Source and result</h2>${facts([
    ['source', `${input.bytes} bytes`],
    ['sha256 of the source', input.sha256],
    ['result', `${output.mime}, ${output.bytes} bytes`],
    ['sha256 of the result', output.sha256],
  ])}
<h2>Engines</h2>${table(
    ['task', 'what', 'backend', 'build', 'sha256', 'instead of'],
    r.engines.map((e) => [e.task, e.id, e.backend, e.build, e.sha256.slice(0, 12), e.fallback ?? '']),
  )}
${
  r.stages.length
    ? `<h2>Time</h2>${table(
        ['stage', 'seconds', 'frames', 'frames/s'],
        r.stages.map((s) => [
          s.name,
          s.seconds.toFixed(2),
          s.frames,
          s.frames ? (s.frames / Math.max(1e-6, s.seconds)).toFixed(0) : '',
        ]),
      )}`
    : ''
}
</body></html>
`;
}

export default {
  kind: 'exporter',
  id: 'html',
  label: 'Report as a page',
  mime: 'text/html',
  extension: 'report.html',
  usual: true,
  write: ({ report }) => write(report),
} satisfies Exporter;
