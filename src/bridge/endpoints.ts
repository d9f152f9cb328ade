/** Generation endpoints that a host names for its page, in `GUISE_ENDPOINTS`, when it builds and when it serves. */
import { raise } from '../core/model/fault.ts';
import { safeAddress } from '../engines/generator/address.ts';

/** One of them. */
export interface NamedEndpoint {
  /** Id of the interface that it speaks (`plugins/generators/`). */
  readonly api: string;
  /** Where the interface begins. */
  readonly address: string;
}

/** The variable. */
const NAME = 'GUISE_ENDPOINTS';

/**
 * @param given `automatic1111=http://127.0.0.1:7860 openai=https://images.example.org`; nothing names none
 * @throws FaultError `policy/invalid`
 */
export const endpointsIn = (given = ''): readonly NamedEndpoint[] =>
  given
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((one) => {
      const [, api = '', address = ''] =
        /^([a-z\d-]+)=(.+)$/.exec(one) ??
        raise({
          code: 'policy/invalid',
          path: NAME,
          why: `must be API=ADDRESS, such as openai=https://..., and not "${one}"`,
        });
      const { href } = safeAddress(address, NAME);
      return { api, address: href };
    });
