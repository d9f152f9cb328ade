/**
 * {@link Intake} in a frame of another origin, where the page itself may run neither WASM nor workers. The page speaks to the
 * frame's origin alone and the frame answers by the port that it was given, so no third party can put in a word.
 */
import * as Comlink from 'comlink';
import { FaultError } from '../../core/model/fault.ts';
import type { Progress } from '../../core/model/progress.ts';
import { sendSignal } from '../abort.ts';
import type { Calling, Choices, Intake, Opened, Settings, Taken } from '../contract/intake.ts';
import { carryFaults } from '../errors.ts';
import { telling } from '../telling.ts';

/** What opens the talk: `guise` says what is asked for, `version` of which release. */
export interface Hello {
  readonly guise: 'intake';
  readonly version: string;
}

/** {@link Intake} as it crosses a port: callbacks as proxies, signals as ports. */
export interface RemoteIntake {
  open(file: File, settings: Settings, ...calling: RemoteCalling): Promise<Opened>;
  finish(id: number, choices: Choices, ...calling: RemoteCalling): Promise<Taken>;
  close(id: number): Promise<void>;
}
/** Who is told how far a call is, and the port by which it is stopped. */
export type RemoteCalling = [tell: ((progress: Progress) => void) | null, stop: MessagePort | null];

/** How long a frame may take to come, and to answer once it has: its code has run by then. Milliseconds. */
const PATIENCE = { come: 60_000, answer: 3000 } as const;

/** Speaks to a frame that is there already. @param origin the frame's */
function intakeIn(frame: Window, origin: string): Intake {
  carryFaults();
  const { port1, port2 } = new MessageChannel();
  const hello: Hello = { guise: 'intake', version: __VERSION__ };
  frame.postMessage(hello, origin, [port2]);
  const remote = Comlink.wrap<RemoteIntake>(port1);
  let over: (why: FaultError) => void = () => {};
  const ended = new Promise<never>((_, reject) => {
    over = reject;
  });
  ended.catch(() => {});
  /** A port that is closed answers nothing any more. */
  const answered = <T>(answer: Promise<T>): Promise<T> => Promise.race([ended, answer]);
  const call = <T>(
    { onProgress, signal }: Calling,
    run: (calling: RemoteCalling) => Promise<T>,
  ): Promise<T> =>
    telling(onProgress, (tell) => {
      const stop = sendSignal(signal);
      return answered(run([tell, stop ? Comlink.transfer(stop, [stop]) : null]));
    });
  return {
    open: (file, settings, calling = {}) => call(calling, (c) => remote.open(file, settings, ...c)),
    finish: (id, choices = {}, calling = {}) => call<Taken>(calling, (c) => remote.finish(id, choices, ...c)),
    close: (id) => answered(remote.close(id)),
    end: () => {
      over(new FaultError({ code: 'job/aborted' }));
      port1.close();
    },
  };
}

/** Opens a hidden frame and speaks to it. @param base folder of the build, absolute @throws FaultError `part/missing`, `engine/place` */
export async function framedIntake(base: string): Promise<Intake> {
  const url = new URL('frame.html', base);
  const frame = document.createElement('iframe');
  // Not `display: none`: browsers let such frames starve.
  frame.style.cssText =
    'position:fixed;inset-block-start:0;inline-size:1px;block-size:1px;border:0;opacity:0;pointer-events:none';
  frame.title = 'Guise';
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
  frame.src = url.href;
  const up = new Promise<void>((resolve, reject) => {
    const missing = () => reject(new FaultError({ code: 'part/missing', part: url.href }));
    let late = setTimeout(missing, PATIENCE.come);
    // Errors load too: a host that is not there, a policy that forbids it.
    frame.addEventListener('load', () => {
      clearTimeout(late);
      late = setTimeout(missing, PATIENCE.answer);
    });
    const hear = (event: MessageEvent) => {
      if (event.source !== frame.contentWindow || event.origin !== url.origin) return;
      removeEventListener('message', hear);
      clearTimeout(late);
      const { version } = event.data as Hello;
      if (version === __VERSION__) resolve();
      else reject(new FaultError({ code: 'engine/place', why: mixed(version) }));
    };
    addEventListener('message', hear);
  });
  document.body.append(frame);
  try {
    await up;
  } catch (error) {
    frame.remove();
    throw error;
  }
  if (!frame.contentWindow) throw new FaultError({ code: 'part/missing', part: url.href });
  const intake = intakeIn(frame.contentWindow, url.origin);
  return {
    ...intake,
    end: () => {
      intake.end();
      frame.remove();
    },
  };
}

/** What is wrong where two releases meet. */
export const mixed = (version: string): string =>
  `its parts are of release ${version}, and this one is ${__VERSION__}`;
