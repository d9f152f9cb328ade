/** A portrait that moves in a film's place, or by a sound: read, moved, drawn, checked. No sample of the film reaches who draws. */
import { Held } from '../../core/disposable.ts';
import { raise } from '../../core/model/fault.ts';
import { reportOf } from '../../core/model/make-report.ts';
import type { Policy } from '../../core/model/policy.ts';
import type { EngineNote, PortraitLane, ReportOf } from '../../core/model/report.ts';
import type { Outcome } from '../../core/model/sealed.ts';
import { spaceOf } from '../../core/persona/space.ts';
import { FACES } from '../../core/persona/supplies.ts';
import { laidOver } from '../../core/portrait/laid-over.ts';
import type { Movement } from '../../core/portrait/movement.ts';
import { checkAbort } from '../../core/signal.ts';
import type { Micros } from '../../core/units.ts';
import type { SoundSource, SoundWritten, Source, Speaking } from '../ports.ts';
import type { Parts } from './ending.ts';
import { sit } from './reanimate/1-portrait.ts';
import { drive } from './reanimate/2-drive.ts';
import { hear } from './reanimate/3-hear.ts';
import { type Drawn, draw } from './reanimate/4-draw.ts';
import { arrived, known } from './reanimate/5-check.ts';
import type { Driving } from './reanimate/driving.ts';
import { seal } from './seal.ts';
import { soundLane, speakingOf, supplied } from './sound.ts';
import type { Context, Plugins, Reanimating } from './types.ts';

/** Who or what moves it, whichever it is. */
interface Moving {
  readonly timeline: readonly Micros[];
  readonly movements: readonly Movement[];
  /** The sounds that there were, and those that the result has its own of. */
  readonly source: Pick<Source, 'sounds'>;
  readonly sounds: Source | SoundSource;
  readonly speaking: NonNullable<Speaking>;
  /** Places of the result's tracks among those that there were. */
  written(of: SoundWritten): SoundWritten;
  readonly sha256: string;
  readonly dropped: readonly string[];
  readonly notes: readonly string[];
  readonly engines: readonly EngineNote[];
  readonly driving: Driving | null;
}

/** Who speaks instead: what was said is never carried over. @throws FaultError `policy/invalid` */
function spokenBy(policy: Policy, { voices }: Plugins): NonNullable<Speaking> {
  return (
    speakingOf(policy, voices) ??
    raise({
      code: 'policy/invalid',
      path: 'policy.otherwise.sound.by',
      why: 'keeps the sound as it is, and a portrait is moved so that nothing is: choose "remove" or a voice',
    })
  );
}

/** @throws FaultError */
export async function reanimate<B>(
  parts: Parts<B>,
  wish: Reanimating<B>,
  policy: Policy,
  context: Context,
): Promise<Outcome<B, ReportOf<'portrait'>>> {
  const { engines, plugins, stages } = parts;
  const { signal, onProgress } = context;
  await using held = new Held();
  const speaking = await supplied(engines, spokenBy(policy, plugins), null);
  const space = spaceOf(await engines.file(FACES));
  const sitting = await sit(parts, wish, space, policy, context);
  const moving =
    wish.by === 'film'
      ? await byFilm(parts, wish, space, { policy, speaking }, context, held)
      : await bySound(parts, wish, { policy, speaking }, context, held);
  const { timeline, source, driving } = moving;
  const keyframes = wish.keyframes ?? [];
  const movements = laidOver(
    moving.movements,
    timeline.map((t) => t / 1e6),
    keyframes,
  );
  if (sitting.told?.sha256 === moving.sha256)
    raise({
      code: 'policy/invalid',
      path: 'PORTRAIT',
      why: 'is the very file that moves it, and would show it as it is',
    });
  const { portrait } = sitting;
  const { size } = portrait;
  const sink = await engines.drawn(size, moving.sounds, policy.write, moving.speaking);
  try {
    const rendering = stages.clock('render', onProgress, timeline.length);
    const tell = (frames: number) => rendering.at(frames, 0);
    const { out, small }: Drawn<B> = await draw(portrait, movements, timeline, sink, { tell, signal });
    rendering.end(timeline.length);
    const checking = stages.clock('verify', onProgress, timeline.length);
    await using output = await engines.open(out.blob, 'the result', signal);
    const verification = await arrived(output, small, timeline, { tell: (n) => checking.at(n, 0), signal });
    const strangers = driving && (await known(parts, { ...driving, movements }, sitting, output, signal));
    const written = moving.written(out.sound ?? { codec: null, tracks: [] });
    const cut = policy.write.damaged === 'cut';
    const sound = await soundLane({ source, output, written, speaking, said: null, cut, signal });
    checking.end(timeline.length);
    const sha256 = await engines.digest(out.blob, signal);
    checkAbort(signal);
    const lane: PortraitLane = {
      frames: timeline.length,
      ...size,
      portrait: sitting.told,
      driver: driving?.told ?? null,
      ...(keyframes.length > 0 && { keyframes }),
      result: { codec: out.codec },
      verification,
      ...(strangers && { strangers }),
    };
    const head = {
      guise: parts.version,
      made: engines.date(),
      input: { name: parts.name, bytes: engines.size(parts.file), sha256: moving.sha256 },
      output: { bytes: engines.size(out.blob), sha256, mime: out.mime },
      engines: [...sitting.engines, ...moving.engines],
      dropped: moving.dropped,
      notes: [...sitting.notes, ...moving.notes, ...out.notes],
      stages: stages.list(),
    };
    const { kinds, maskers, voices, attributes } = plugins;
    const lanes = { portrait: lane, ...(sound && { sound }) };
    const report = reportOf(head, policy, { kinds, maskers, voices, attributes }, lanes);
    const outcome = seal(out.blob, report);
    if (outcome.verdict === 'refused') await sink.discard();
    return outcome;
  } catch (error) {
    // What went wrong is said, whatever becomes of the rest.
    await sink.discard().catch(() => {});
    throw error;
  }
}

/** How the result is made, beside who is in it. */
interface How {
  readonly policy: Policy;
  readonly speaking: NonNullable<Speaking>;
}

async function byFilm<B>(
  parts: Parts<B>,
  wish: Reanimating<B>,
  space: Parameters<typeof drive>[2],
  { policy, speaking }: How,
  context: Context,
  held: Held,
): Promise<Moving> {
  const driving = await drive(parts, wish, space, policy, context, (source) => held.keep(source));
  const { state, movements, told } = driving;
  const { source, timeline, sha256 } = state;
  const { of, person } = told;
  return {
    timeline,
    movements,
    source,
    sounds: source,
    speaking,
    written: (same) => same,
    sha256,
    dropped: ['all of its pictures', ...source.info.dropped],
    notes: [
      ...(of > 1
        ? [
            `${of} people are in the film; ${person} moves the portrait${wish.person ? '' : ', being largest for longest'}.`,
          ]
        : []),
    ],
    engines: state.lanes.map((l) => l.finder.note),
    driving,
  };
}

async function bySound<B>(
  parts: Parts<B>,
  { seed }: Reanimating<B>,
  { policy, speaking }: How,
  context: Context,
  held: Held,
): Promise<Moving> {
  const { engines, file, name, stages } = parts;
  if (engines.size(file) === 0) raise({ code: 'source/empty', name });
  const opening = stages.clock('open', context.onProgress);
  const source = await engines.openSound(file, name, context.signal);
  held.keep(source);
  const sha256 = await engines.digest(file, context.signal);
  opening.end(0);
  const heard = await hear(parts, source, { policy, speaking, seed }, context, (one) => held.keep(one));
  const { masked } = heard;
  return {
    ...heard,
    source,
    written: ({ codec, tracks }) => ({
      codec,
      tracks: masked ? tracks.map((i) => masked.sound.tracks[i]!) : tracks,
    }),
    sha256,
    dropped: source.info.dropped,
    notes: masked
      ? ['Lips move by the masked sound.', ...masked.notes]
      : ['Lips move by the sound, which is left out.'],
    engines: [],
    driving: null,
  };
}
