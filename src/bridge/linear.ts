/**
 * Regular expressions of a policy's own by RE2JS, whose time grows with the text alone: the platform's would try `(a+)+$` for
 * hours. References back and looking around are not to be had in linear time, and are refused with the reason.
 */
import { RE2JS } from 're2js';
import { raise } from '../core/model/fault.ts';
import type { Linear } from '../core/text/settings.ts';

/** All matches of one expression in one text; the search for each may read all that is left. */
const MOST_MS = 5000;

const FLAGS: Readonly<Record<string, number>> = {
  i: RE2JS.CASE_INSENSITIVE,
  m: RE2JS.MULTILINE,
  s: RE2JS.DOTALL,
};

export const linear: Linear = (regex, flags, path) => {
  const compiled = (() => {
    try {
      return RE2JS.compile(
        RE2JS.translateRegExp(regex),
        [...flags].reduce((sum, f) => sum | (FLAGS[f] ?? 0), 0),
      );
    } catch (error) {
      // RE2 repeats the expression behind its reason: faults are logged, and an expression may hold a name.
      const why =
        error instanceof Error ? error.message.replace(/^error parsing regexp: |: `.*$/gs, '') : 'is wrong';
      return raise({
        code: 'policy/invalid',
        path,
        why: `is no expression that can be run in linear time (${why})`,
      });
    }
  })();
  const named = 'v' in compiled.namedGroups();
  return function* (text) {
    const until = performance.now() + MOST_MS;
    const matcher = compiled.matcher(text);
    while (matcher.find()) {
      if (performance.now() > until) raise({ code: 'policy/invalid', path, why: 'takes too long' });
      const value = named && matcher.group('v') !== null ? 'v' : 0;
      yield { start: matcher.start(value), end: matcher.end(value) };
    }
  };
};
