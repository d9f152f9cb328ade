import type { Plugin } from 'vite';
import { CSP } from '../bridge/csp.ts';
import { FRAME_HEADERS, FRAME_PAGE, HEADERS, ISOLATION } from '../bridge/headers.ts';

type Rule = readonly [paths: readonly string[], headers: Readonly<Record<string, string>>];

/** Pages that nobody may frame, and folders of what they ask for. */
const [PAGES, FOLDERS] = [
  ['/', '/index.html', '/headless.html'],
  ['/assets/*', '/models/*', '/pdf/*', '/engine.js'],
];

/**
 * What each path is sent. Hosts lay all rules that fit on one another, and of two policies whatever is asked must meet both, so what
 * the framed page must not have stands with the others alone.
 */
function rules(): Rule[] {
  const CORP = 'Cross-Origin-Resource-Policy';
  const { [CORP]: own, ...isolation } = ISOLATION;
  const { [CORP]: framed, ...common } = FRAME_HEADERS;
  const ancestors = HEADERS['Content-Security-Policy']?.slice(CSP.length + 2);
  return [
    [['/*'], { ...common, ...isolation }],
    [[`/${FRAME_PAGE}`], { [CORP]: framed ?? '' }],
    [FOLDERS, { [CORP]: own ?? '' }],
    [PAGES, { [CORP]: own ?? '', 'Content-Security-Policy': ancestors ?? '' }],
  ];
}

/** Puts the one policy into the pages' own tags, and all headers into `_headers`, which many static hosts read. */
export function headers(): Plugin {
  return {
    name: 'guise-headers',
    transformIndexHtml: (html) => html.replace('%CSP%', CSP),
    generateBundle() {
      const source = rules()
        .flatMap(([paths, sent]) =>
          paths.map((p) => [p, ...Object.entries(sent).map(([k, v]) => `  ${k}: ${v}`)]),
        )
        .map((lines) => `${lines.join('\n')}\n`)
        .join('');
      this.emitFile({ type: 'asset', fileName: '_headers', source });
    },
  };
}
