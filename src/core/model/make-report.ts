/** The report of a job in any medium, made of its head and its lanes. */
import type { Policy } from './policy.ts';
import { type PolicyPlugins, policySchema } from './policy-schema.ts';
import { redactPolicy } from './redact.ts';
import type { Head, Lanes, Report, Verification } from './report.ts';

/** What all lanes come to: the worst of them. Where there is none nobody looked, and nothing is clean. */
export function overall(lanes: Lanes): Verification['verdict'] {
  const all = [lanes.picture, lanes.portrait, lanes.text, lanes.sound].flatMap((l) =>
    l ? l.verification.verdict : [],
  );
  if (all.length === 0) return 'unverified';
  if (all.every((v) => v === 'clean')) return 'clean';
  return all.every((v) => v === 'clean' || v === 'residual') ? 'residual' : 'unverified';
}

/** @param plugins they declare which of their options may be told */
export const reportOf = <L extends Lanes>(
  head: Head,
  policy: Policy,
  plugins: PolicyPlugins,
  lanes: L,
): Report & { readonly lanes: L } => ({
  schema: 'guise.report/4',
  ...head,
  policy: redactPolicy(policy, policySchema(plugins), 'told'),
  verdict: overall(lanes),
  lanes,
});
