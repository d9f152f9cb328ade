/**
 * Where the heavy part comes from: the folder of the build, `assets`. On the page's own origin its code is loaded into the page; workers
 * of another origin are forbidden, so there it runs in a frame.
 */
import { FaultError, raise } from '../../core/model/fault.ts';
import type { Engine } from '../contract/engine.ts';
import type { Intake } from '../contract/intake.ts';
import { framedIntake, mixed } from './framed.ts';

/** Where and how the engine runs. */
export interface Engines {
  /** Folder of the build, relative to the page or absolute; beside this module where it is left out. */
  readonly assets?: string;
  /** Run it in a frame even where it is of the same origin: for pages whose own policy forbids WASM or workers. */
  readonly framed?: boolean;
}

/** The package's folder: what modules share lies one below. Not `new URL(path, import.meta.url)`: bundlers would look for a file there. */
const HERE = import.meta.url.replace(/shared\/[^/]*$/, '');

/** @throws FaultError `engine/place` where nobody said and this module does not lie beside it */
function folderOf({ assets }: Engines): string {
  const from = assets === undefined ? HERE : document.baseURI;
  const url = new URL(assets ?? './assets/', from);
  if (!/^(?:https?|chrome-extension|moz-extension):$/.test(url.protocol))
    raise({ code: 'engine/place', why: 'a bundler moved it: say where its folder is with "assets"' });
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url.href;
}

/** A sandbox without it passes on to the frames in it. @throws FaultError `engine/place` */
function ownOrigin(): void {
  if (origin === 'null')
    raise({
      code: 'engine/place',
      why: 'this page is in a sandbox without "allow-same-origin", where no worker may start',
    });
}

/** The engine in this page. @throws FaultError `engine/place`, `part/missing` */
export async function engineOf(engines: Engines): Promise<Engine & { readonly base: string }> {
  const base = folderOf(engines);
  ownOrigin();
  const { href } = new URL(`engine.js?${__VERSION__}`, base);
  const { engine } = (await import(/* @vite-ignore */ /* webpackIgnore: true */ href).catch(() => {
    throw new FaultError({ code: 'part/missing', part: href });
  })) as { engine: Engine };
  if (engine.version !== __VERSION__) raise({ code: 'engine/place', why: mixed(engine.version) });
  return { ...engine, base };
}

/** @throws FaultError `engine/place`, `part/missing` */
export async function intakeOf(engines: Engines): Promise<Intake> {
  const base = folderOf(engines);
  ownOrigin();
  if (engines.framed || new URL(base).origin !== origin) return framedIntake(base);
  const { OwnIntake } = await engineOf(engines);
  return new OwnIntake(base);
}
