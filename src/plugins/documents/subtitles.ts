/**
 * SubRip and WebVTT: the lines people hear, who says them, notes and titles are parts; what tags divide is one word, and what goes on in
 * the next cue is read so as well. Numbers, times, settings and tags stay. Styles, regions, classes and names of cues go: they may be somebody's.
 */
import { itemAt, paired } from '../../core/list.ts';
import { raise } from '../../core/model/fault.ts';
import type { DocumentFormat, Part, Said } from '../../core/text/document.ts';
import { touching } from '../../formats/html-parts.ts';
import { byRun } from '../../formats/splice.ts';
import { decodeUtf8, encodeUtf8 } from '../../formats/utf8.ts';

const CLOCK = '(?:\\d{1,3}:)?\\d{1,2}:\\d{2}[.,]\\d{1,3}';
const TIME = new RegExp(`^\\s*(${CLOCK})[ \\t]+-->[ \\t]+(${CLOCK})`);
/** When the words after a tag of WebVTT begin. */
const STAMP = new RegExp(`^<(${CLOCK})>$`);
/** WebVTT section 4.4; and where SubRip puts a cue. */
const SETTING =
  /^(?:vertical:(?:rl|lr)|(?:line|position):-?\d{1,3}(?:\.\d+)?%?(?:,(?:start|center|end|line-left|line-right))?|size:\d{1,3}(?:\.\d+)?%|align:(?:start|middle|center|end|left|right)|[XY][12]:\d{1,4})$/;
/** Tags within a cue: of WebVTT (section 4.2.2), of SubRip, and what Advanced SubStation has left in it. */
const TAG = new RegExp(
  `<${CLOCK}>|</?(?:[biu]|c|ruby|rt|v|lang|font|s|em|strong)(?:[.\\s][^<>]*)?>|\\{\\\\[^{}]*\\}|\\{/?[biuyYcCfFsS](?::[^{}]*)?\\}`,
  'gi',
);
const COLOUR = /\scolor\s*=\s*["']?(#[0-9a-f]{3,8}|[a-z]{3,10})["']?/i;
const COLOURS =
  /^(?:#.*|white|lime|cyan|red|yellow|magenta|blue|black|green|gray|grey|orange|purple|silver|aqua)$/i;
/** The classes that every player knows (WebVTT section 5). */
const CLASSES = /^(?:bg_)?(?:white|lime|cyan|red|yellow|magenta|blue|black)$/;
const PLACING = /^\{\\an?\d{1,2}\}$|^\{\/?[biu]\}$/i;

/** A tag without what it may say of somebody; its name of a speaker is told apart. */
function plainTag(tag: string): { readonly before: string; readonly says: string; readonly after: string } {
  const [, name = '', classes = '', rest = ''] = /^<([a-z]+)((?:\.[^\s<>.]+)*)([^<>]*)>$/i.exec(tag) ?? [];
  if (name === '')
    return { before: tag.startsWith('{') && !PLACING.test(tag) ? '' : tag, says: '', after: '' };
  const kept = classes
    .split('.')
    .filter((c) => CLASSES.test(c))
    .map((c) => `.${c}`)
    .join('');
  const said = rest.trim();
  if (/^v$/i.test(name)) return { before: `<${name}${kept}${said ? ' ' : ''}`, says: said, after: '>' };
  if (/^lang$/i.test(name) && /^[a-z]{2}(?:-[A-Z]{2})?$/.test(said))
    return { before: `<${name}${kept} ${said}>`, says: '', after: '' };
  const colour = /^font$/i.test(name) ? (COLOUR.exec(rest)?.[1] ?? '') : '';
  const form = COLOURS.test(colour) ? ` color="${colour}"` : '';
  return { before: `<${name}${kept}${form}>`, says: '', after: '' };
}

/** Seconds of `01:02:03,500` or `02:03.5`. */
const secondsOf = (clock: string): number =>
  clock
    .replace(',', '.')
    .split(':')
    .reduce((sum, part) => 60 * sum + Number(part), 0);

/** When each stretch of a cue is said: from one stamp to the next. @param stamps offsets with the times that begin there */
function saidBy(length: number, stamps: readonly { at: number; time: number }[], to: number): Said[] {
  return stamps
    .map(({ at, time }, i) => {
      const next = stamps[i + 1];
      return { start: at, end: next?.at ?? length, from: time, to: next?.time ?? to };
    })
    .filter((s) => s.end > s.start);
}

/** What stands in a block: markup, or a stretch of a part's text. */
type Built = string | { readonly part: number; readonly run: number };

export default {
  kind: 'document',
  id: 'subtitles',
  label: 'Subtitles (SRT, VTT)',
  extensions: ['srt', 'vtt'],
  mime: 'text/vtt',
  open(bytes, { name }) {
    // Blocks are parted by blank lines (WebVTT 4.1, SubRip); the captured blanks are put back.
    const blocks = decodeUtf8(bytes, name).split(/(\r?\n(?:[ \t]*\r?\n)+)/);
    const parts: Part[] = [];
    const runs: { start: number; end: number }[][] = [];
    const dropped = new Set<string>();
    const built: Built[] = [];
    const part = (text: string, more: Partial<Part> = {}): void => {
      built.push({ part: parts.push({ text, ...more }) - 1, run: 0 });
      runs.push([{ start: 0, end: text.length }]);
    };
    /** What is said in a cue, without its tags. */
    const cue = (said: string, from: number, to: number): void => {
      let text = '';
      const stamps = [{ at: 0, time: from }];
      const own: { start: number; end: number }[] = [];
      const breaks: number[] = [];
      const speakers: { readonly at: number; readonly name: string }[] = [];
      const put = (s: string) => {
        if (s === '') return;
        if (touching(text, s)) breaks.push(text.length);
        built.push({ part: -1, run: own.length });
        own.push({ start: text.length, end: text.length + s.length });
        text += s;
      };
      const first = built.length;
      let at = 0;
      for (const m of said.matchAll(TAG)) {
        put(said.slice(at, m.index));
        at = m.index + m[0].length;
        const stamp = STAMP.exec(m[0])?.[1];
        if (stamp !== undefined) stamps.push({ at: text.length, time: secondsOf(stamp) });
        const { before, says, after } = plainTag(m[0]);
        built.push(before);
        if (says) {
          speakers.push({ at: built.length, name: says });
          built.push('', after);
        }
        if (before + says + after !== m[0] && !/^<v/i.test(m[0])) dropped.add('styles, classes and fonts');
      }
      put(said.slice(at));
      for (const s of speakers) {
        built[s.at] = { part: parts.push({ text: s.name, lead: 'name' }) - 1, run: 0 };
        runs.push([{ start: 0, end: s.name.length }]);
      }
      const index = parts.push({ text, goesOn: true, breaks, said: saidBy(text.length, stamps, to) }) - 1;
      runs.push(own);
      for (const [i, b] of built.entries())
        if (i >= first && typeof b !== 'string' && b.part === -1) built[i] = { ...b, part: index };
    };
    let cues = 0;
    /** Of the cue before, which goes on in a block without a time of its own. */
    let last: Pick<Said, 'from' | 'to'> | null = null;
    blocks.forEach((b, i) => {
      if (i % 2) return void built.push(b);
      const lines = b.split(/(?<=\n)/);
      const time = lines.findIndex((l) => TIME.test(l));
      const timing = lines[time];
      if (timing !== undefined) {
        cues++;
        const title = lines.slice(0, time).join('');
        if (/^\ufeff?\s*\d{0,6}\s*$/.test(title)) built.push(title);
        else {
          // Other names of cues are for styles.
          dropped.add('names of cues');
          built.push(`${cues}${/\r?\n$/.exec(title)?.[0] ?? '\n'}`);
        }
        const [when = '', from = '', to = ''] = TIME.exec(timing) ?? [];
        const [, settings = '', end = ''] = /^(.*?)(\r?\n|$)$/s.exec(timing.slice(when.length)) ?? [];
        const kept = settings.split(/[ \t]+/).filter((s) => SETTING.test(s));
        if (kept.length < settings.split(/[ \t]+/).filter(Boolean).length)
          dropped.add('other settings of cues');
        built.push([when, ...kept].join(' ') + end);
        last = { from: secondsOf(from), to: secondsOf(to) };
        cue(lines.slice(time + 1).join(''), last.from, last.to);
        return;
      }
      if (/^(?:STYLE|REGION)[ \t]*(?:\r?\n|$)/.test(b)) {
        dropped.add('styles, classes and fonts');
        return;
      }
      // A header or a note, whose words are read by people; and whatever else stands there.
      const head = /^\ufeff?(?:WEBVTT|NOTE)\b/.exec(b)?.[0] ?? '';
      built.push(head);
      const rest = b.slice(head.length);
      const said = head === '' && last ? [{ start: 0, end: rest.length, ...last }] : undefined;
      if (rest.trim() !== '') part(rest, said && { said });
      else built.push(rest);
    });
    if (cues === 0)
      raise({
        code: 'text/document',
        name,
        where: '',
        why: 'no line of it gives a time such as 00:00:01,000 --> 00:00:02,000',
      });
    return {
      parts,
      dropped: [...dropped],
      write(_, made) {
        const said = paired(paired(parts, runs), made).map(([[{ text }, own], now]) =>
          now.text === text ? null : byRun(text, own, now),
        );
        const out = built.map((b) => {
          if (typeof b === 'string') return b;
          const changed = itemAt(said, b.part);
          if (changed) return itemAt(changed, b.run);
          const { start, end } = itemAt(itemAt(runs, b.part), b.run);
          return itemAt(parts, b.part).text.slice(start, end);
        });
        return encodeUtf8(out.join(''));
      },
    };
  },
} satisfies DocumentFormat;
