import type { Plugin } from 'vite';
import { CSP, cspOf } from '../bridge/csp.ts';
import type { NamedEndpoint } from '../bridge/endpoints.ts';
import { FRAME_HEADERS, FRAME_PAGE, HEADERS, ISOLATION } from '../bridge/headers.ts';

type Rule = readonly [paths: readonly string[], headers: Readonly<Record<string, string>>];

/** Pages that nobody may frame, and folders of what they ask for. */
const [PAGES, FOLDERS] = [
  ['/', '/index.html', '/headless.html'],
  ['/assets/*', '/models/*', '/pdf/*', '/engine.js'],
];

const SELF = "connect-src 'self'";
/** Whatever has a policy of its own and may reach no endpoint: all but the worker that anonymizes captions. */
const SHUT = [
  `/${FRAME_PAGE}`,
  '/service.js',
  ...['job', 'model', 'portrait', 'mediapipe', 'ffmpeg', 'worker', 'pdf.worker'].map((w) => `/assets/${w}-*`),
];

/**
 * What each path is sent. Hosts lay all rules that fit on one another, and of two policies whatever is asked must meet both, so what
 * the framed page must not have stands with the others alone.
 */
function rules(endpoints: readonly NamedEndpoint[]): Rule[] {
  const CORP = 'Cross-Origin-Resource-Policy';
  const { [CORP]: own, ...isolation } = ISOLATION;
  const { [CORP]: framed, ...common } = FRAME_HEADERS;
  const ancestors = HEADERS['Content-Security-Policy']?.slice(CSP.length + 2);
  return [
    [['/*'], { ...common, ...isolation, 'Content-Security-Policy': cspOf(endpoints) }],
    [[`/${FRAME_PAGE}`], { [CORP]: framed ?? '' }],
    [FOLDERS, { [CORP]: own ?? '' }],
    [
      PAGES,
      { [CORP]: own ?? '', 'Content-Security-Policy': `${ancestors}${endpoints.length ? `; ${SELF}` : ''}` },
    ],
    ...(endpoints.length ? [[SHUT, { 'Content-Security-Policy': SELF }] as const] : []),
  ];
}

/** Puts the one policy into the pages' own tags, and all headers into `_headers`, which many static hosts read. */
export function headers(endpoints: readonly NamedEndpoint[]): Plugin {
  return {
    name: 'guise-headers',
    transformIndexHtml: (html) => html.replace('%CSP%', CSP),
    generateBundle() {
      const source = rules(endpoints)
        .flatMap(([paths, sent]) =>
          paths.map((p) => [p, ...Object.entries(sent).map(([k, v]) => `  ${k}: ${v}`)]),
        )
        .map((lines) => `${lines.join('\n')}\n`)
        .join('');
      this.emitFile({ type: 'asset', fileName: '_headers', source });
    },
  };
}
