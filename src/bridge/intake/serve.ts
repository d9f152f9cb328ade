/** The frame's side of `framed.ts`: whoever asks gets an intake of its own, by the port that came along. */
import * as Comlink from 'comlink';
import { receiveSignal } from '../abort.ts';
import type { Intake } from '../contract/intake.ts';
import { carryFaults } from '../errors.ts';
import type { Hello, RemoteCalling, RemoteIntake } from './framed.ts';

/** @param make one intake a caller: what one has in hand no other can ask about */
export function serveIntakes(make: () => Intake): void {
  carryFaults();
  addEventListener('message', ({ data, ports: [port] }: MessageEvent<Partial<Hello> | null>) => {
    if (data?.guise !== 'intake' || !port) return;
    const intake = make();
    const called = ([tell, stop]: RemoteCalling) => ({
      onProgress: tell ?? undefined,
      signal: receiveSignal(stop),
    });
    const remote: RemoteIntake = {
      open: (file, settings, ...calling) => intake.open(file, settings, called(calling)),
      finish: (id, choices, ...calling) => intake.finish(id, choices, called(calling)),
      close: (id) => intake.close(id),
    };
    Comlink.expose(remote, port);
  });
  // Nothing but the release: whoever framed this page may know that.
  if (parent !== window) parent.postMessage({ guise: 'intake', version: __VERSION__ } satisfies Hello, '*');
}
