/**
 * Captions on their way to an endpoint, in the worker that masks texts. No page can reach an endpoint, and nothing but what was anonymized
 * here goes there: the page gets to see it, to the byte, and may say that it is to be sent.
 */
import { itemAt } from '../core/list.ts';
import { raise } from '../core/model/fault.ts';
import type { Generator, Wanted } from '../core/model/generator.ts';
import type { Policy } from '../core/model/policy.ts';
import { type Generated, GeneratorClient } from '../engines/generator/client.ts';
import { type Anonymizing, anonymize, outgoing } from '../pipeline/text/anonymize.ts';
import { generators } from '../plugins/generators.ts';
import { receiveSignal } from './abort.ts';
import type { OutgoingCaptions, Prepared, Sent, Terms } from './contract/outgoing.ts';
import type { Tag } from './contract/text.ts';
import type { NamedEndpoint } from './endpoints.ts';

type Caption = Awaited<ReturnType<typeof anonymize>>;

/** What a text is read with, one at a time. */
export type Reading = <T>(
  text: string,
  policy: Policy,
  tag: Tag,
  notes: Notes,
  read: (by: Anonymizing) => Promise<T>,
) => Promise<T>;
type Notes = Parameters<OutgoingCaptions['prepare']>[3];

interface Now {
  readonly terms: Terms;
  readonly shown: Prepared;
  readonly tell: (sent: Sent) => void;
  /** Of all requests that went and will go. */
  readonly most: number;
}

export class Outgoing implements OutgoingCaptions {
  readonly #reading: Reading;
  readonly #operators: Anonymizing['engines']['operators'];
  readonly #client: GeneratorClient;
  readonly #prepared: { readonly caption: Caption; readonly wanted: Wanted; readonly shown: Prepared }[] = [];
  /** Of the request that is on its way. */
  #now: Now | null = null;
  /** Requests for pictures that went. */
  #asked = 0;

  /** @param named endpoints of this build. @throws FaultError `policy/invalid` for any other */
  constructor(
    to: NamedEndpoint,
    named: readonly NamedEndpoint[],
    operators: Anonymizing['engines']['operators'],
    reading: Reading,
  ) {
    this.#reading = reading;
    this.#operators = operators;
    const now = () => this.#now ?? raise({ code: 'job/internal', why: 'nothing is to be sent' });
    this.#client = new GeneratorClient(
      {
        address: to.address,
        generator: interfaceOf(to, named),
        get key() {
          return now().terms.key;
        },
      },
      {
        allow: ({ url, body }) => url === now().shown.url && body === now().shown.body,
        log: (sent) => {
          if (sent.status === null && sent.body) this.#asked++;
          now().tell({ at: new Date().toISOString(), ...sent });
        },
        fetch: (...asked) => fetch(...asked),
        get most() {
          return now().most;
        },
      },
    );
  }

  async policy(): Promise<Policy> {
    return outgoing({ operators: this.#operators });
  }

  async prepare(text: string, wanted: Wanted, tag: Tag, notes: Notes): Promise<Prepared> {
    const caption = await this.#reading(text, await this.policy(), tag, notes, (by) => anonymize(text, by));
    const shown = { id: this.#prepared.length, ...this.#client.sending(caption, wanted) };
    this.#prepared.push({ caption, wanted, shown });
    return shown;
  }

  async send(
    id: number,
    terms: Terms,
    tell: (sent: Sent) => void,
    stop: MessagePort | null,
  ): Promise<Generated> {
    const { caption, wanted, shown } = itemAt(this.#prepared, id);
    if (this.#now) return raise({ code: 'job/internal', why: 'a caption is on its way' });
    this.#now = { terms, shown, tell, most: this.#asked + terms.most };
    try {
      const made = await this.#client.generate(caption, wanted, receiveSignal(stop));
      return made ?? raise({ code: 'job/internal', why: 'what would be sent is not what was shown' });
    } finally {
      this.#now = null;
    }
  }
}

/** Of an endpoint that the host names. */
function interfaceOf(to: NamedEndpoint, named: readonly NamedEndpoint[]): Generator {
  const known = named.some((n) => n.api === to.api && n.address === to.address);
  const generator = known && generators.find((g) => g.id === to.api);
  return (
    generator || raise({ code: 'policy/invalid', path: 'endpoint', why: 'must be one that this host names' })
  );
}
