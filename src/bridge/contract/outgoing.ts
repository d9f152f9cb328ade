/** What crosses to the worker where captions are anonymized and sent: what it makes of them never leaves it but to the endpoint. */
import type { Wanted } from '../../core/model/generator.ts';
import type { Policy } from '../../core/model/policy.ts';
import type { EngineNote } from '../../core/model/report.ts';
import type { Generated, Sending } from '../../engines/generator/client.ts';
import type { TextEngines } from '../../pipeline/text/run.ts';

export type { Generated, Sending };

/** What would be sent for one caption. */
export interface Prepared extends Sending {
  /** By which it is asked for. */
  readonly id: number;
}

/** One line of the log: what goes out before it goes, with status null, and then what was answered; 0 is no answer. */
export interface Sent extends Sending {
  readonly at: string;
  readonly status: number | null;
}

/** What is not in what is sent: a secret, and how often it may be asked. */
export interface Terms {
  readonly key: string;
  /** Requests for pictures that may still go to this endpoint, those tried again included. */
  readonly most: number;
}

/** Captions on their way to one endpoint; a proxy. */
export interface OutgoingCaptions {
  /** What captions are masked by: which classifier it takes. */
  policy(): Promise<Policy>;
  /** Anonymizes a caption, and keeps it to be sent. `tag` is called back. @throws FaultError `text/residual`, `policy/invalid` */
  prepare(
    text: string,
    wanted: Wanted,
    tag: NonNullable<TextEngines['tag']>,
    notes: readonly EngineNote[],
  ): Promise<Prepared>;
  /** Sends what was shown, to the byte. @throws FaultError `endpoint/failed`, `job/aborted` */
  send(id: number, terms: Terms, tell: (sent: Sent) => void, stop: MessagePort | null): Promise<Generated>;
}
