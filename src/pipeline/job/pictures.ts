/** Pictures that a policy gives to maskers. */
import { raise } from '../../core/model/fault.ts';
import { picturesIn } from '../../core/model/options.ts';
import { type Policy, type Treatment, treatments } from '../../core/model/policy.ts';
import type { Pictures } from '../picture/8-render.ts';
import type { Engines } from '../ports.ts';
import type { Plugins } from './types.ts';

/** Every treatment that shows one, with its place in the policy. */
const showing = (policy: Policy, { maskers }: Pick<Plugins, 'maskers'>): string[] => {
  const urlsOf = (path: string, { by, options }: Treatment): string[] => {
    const masker = maskers.find((m) => m.id === by && m.needs?.includes('picture'));
    if (!masker) return [];
    const urls = [...picturesIn(masker.options, options).values()];
    return urls.length
      ? urls
      : raise({
          code: 'policy/invalid',
          path: `${path}.options.picture`,
          why: 'needs a picture (PNG, JPEG, WebP or AVIF)',
        });
  };
  return [
    ...treatments(policy, 'picture').flatMap((t, i) =>
      urlsOf(i < policy.rules.length ? `policy.rules[${i}].with` : 'policy.otherwise.picture', t),
    ),
    ...(policy.background ? urlsOf('policy.background', policy.background) : []),
  ];
};

/** @throws FaultError `policy/invalid` where a masker that shows one was given none */
export const checkPictures = (policy: Policy, plugins: Pick<Plugins, 'maskers'>): void => {
  showing(policy, plugins);
};

/** Decoded. @throws FaultError `policy/invalid` where one is missing or cannot be read */
export async function picturesOf<B>(
  engines: Pick<Engines<B>, 'picture'>,
  policy: Policy,
  plugins: Pick<Plugins, 'maskers'>,
): Promise<Pictures> {
  const urls = new Set(showing(policy, plugins));
  return new Map(await Promise.all([...urls].map(async (url) => [url, await engines.picture(url)] as const)));
}
