/** Tries one detector, masker or recognizer on one file: `npm run dev`, then /examples/playground/. Built on the public API alone. */
import { inspect, mask } from '../../src/bridge/api.ts';
import { Texts } from '../../src/bridge/text.ts';
import { faultOf, words } from '../../src/core/model/fault.ts';
import { keyframeAt, type Track } from '../../src/core/model/finding.ts';
import { detectors, maskers } from '../../src/plugins/index.ts';

const $ = <E extends HTMLElement>(id: string): E => document.getElementById(id) as E;
const choose = (id: string, choices: readonly (readonly [id: string, label: string])[]) =>
  $<HTMLSelectElement>(id).replaceChildren(...choices.map(([value, label]) => new Option(label, value)));
const chosen = (id: string): string => $<HTMLSelectElement>(id).value;
const show = (id: string, content: string) => {
  $(id).textContent = content;
  $(id).hidden = false;
};
/** Runs on a click and says how it went. */
const on = (id: string, state: string, run: (tell: (s: string) => void) => Promise<string>) => {
  const tell = (s: string) => {
    $(state).textContent = s;
  };
  $(id).addEventListener('click', () => {
    tell('…');
    run(tell).then(tell, (error: unknown) => tell(words(faultOf(error))));
  });
};

choose('detector', [['auto', 'the best one here'], ...detectors.map((d) => [d.id, d.label] as const)]);
choose(
  'masker',
  maskers.map((m) => [m.id, m.label]),
);

const file = (): File => {
  const [given] = $<HTMLInputElement>('file').files ?? [];
  if (!given) throw new Error('Choose a file first.');
  return given;
};

/** The file's first frame in which something was found, with its boxes. */
async function draw(given: File, tracks: readonly Track[], at: number, second: number): Promise<void> {
  const canvas = $<HTMLCanvasElement>('frame');
  const url = URL.createObjectURL(given);
  const picture = given.type.startsWith('video') ? document.createElement('video') : new Image();
  const event = picture instanceof HTMLVideoElement ? 'seeked' : 'load';
  await new Promise((done, fail) => {
    picture.addEventListener(event, done);
    picture.addEventListener('error', () => fail(new Error('This browser does not show the file itself.')));
    picture.src = url;
    if (picture instanceof HTMLVideoElement) picture.currentTime = Math.max(0.001, second);
  });
  canvas.width = picture instanceof HTMLVideoElement ? picture.videoWidth : picture.naturalWidth;
  canvas.height = picture instanceof HTMLVideoElement ? picture.videoHeight : picture.naturalHeight;
  const c = canvas.getContext('2d');
  c?.drawImage(picture, 0, 0);
  URL.revokeObjectURL(url);
  for (const track of tracks) {
    const key = keyframeAt(track, at);
    if (!key || !c) continue;
    c.lineWidth = Math.max(2, canvas.width / 300);
    c.strokeStyle = '#00b894';
    c.strokeRect(key.box.x, key.box.y, key.box.width, key.box.height);
  }
  canvas.hidden = false;
}

on('find', 'media-state', async (tell) => {
  const given = file();
  const { findings, timeline, engines } = await inspect(
    given,
    given.name,
    { find: { face: { detector: chosen('detector') } } },
    { onProgress: (p) => tell(`${p.stage}, frame ${p.done}`) },
  );
  const { tracks } = findings;
  show(
    'tracks',
    JSON.stringify(tracks, (k, v) => (k === 'keys' ? `${v.length} keys` : v), 1),
  );
  const [first] = tracks;
  const at = first?.keys[0]?.frame ?? 0;
  await draw(given, tracks, at, (timeline[at] ?? 0) / 1e6);
  const by = engines.map((e) => `${e.id} on ${e.backend}`).join(', ');
  return `${tracks.length} tracks in ${timeline.length} frames, by ${by}; frame ${at} is shown.`;
});

on('mask', 'media-state', async (tell) => {
  const given = file();
  const policy = {
    find: { face: { detector: chosen('detector') } },
    otherwise: { picture: { by: chosen('masker') } },
  };
  const outcome = await mask(given, given.name, policy, {
    onProgress: (p) => tell(`${p.stage}, frame ${p.done}`),
  });
  if (outcome.verdict !== 'sealed')
    return 'The check found something that is not hidden: nothing is handed out.';
  const result = document.createElement(outcome.report.output.mime.startsWith('video') ? 'video' : 'img');
  result.src = URL.createObjectURL(outcome.sealed.value);
  if (result instanceof HTMLVideoElement) result.controls = true;
  $('result').replaceChildren(result);
  return `Sealed: ${outcome.report.verdict}.`;
});

const texts = new Texts();
const { entities, operators } = await texts.catalog();
choose('entity', [['', 'all of them'], ...entities.map((e) => [e.entity, e.label] as const)]);
choose(
  'operator',
  operators.map((o) => [o.id, o.label]),
);

on('read', 'text-state', async () => {
  const text = $<HTMLTextAreaElement>('text').value;
  const only = chosen('entity');
  const policy = await texts.policy({
    find: { text: { entities: only ? [only] : [] } },
    otherwise: { text: { by: chosen('operator') } },
  });
  const found = await texts.find(text, policy, await texts.tag(text, policy));
  const { value } = await texts.seal(text, found, policy);
  show('masked', value.text);
  show('spans', found.map((s) => JSON.stringify(s)).join('\n'));
  return `${found.length} findings.`;
});
document.body.dataset.ready = 'yes';
