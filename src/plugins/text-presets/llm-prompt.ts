/** For questions to a language model: it sees stand-ins, and its answer gets the real values back from the restore map. */
import type { TextPreset } from '../../core/text/preset.ts';

export default {
  kind: 'text-preset',
  id: 'llm-prompt',
  label: 'Prompt for a language model',
  about: 'Numbered stand-ins that a model can reason about and that come back in its answer.',
  source: 'OWASP Top 10 for LLM Applications 2025, LLM02',
  policy: {
    version: 1,
    find: { threshold: 0.45 },
    rules: [
      { for: ['family:secret'], with: { operator: 'replace' } },
      { for: ['DATE_TIME', 'AGE', 'NRP', 'URL'], with: { operator: 'keep' } },
    ],
    otherwise: { operator: 'token' },
  },
} satisfies TextPreset;
