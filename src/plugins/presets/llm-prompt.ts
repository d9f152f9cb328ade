/** For questions to a language model: it sees stand-ins, and its answer gets the real values back from the restore map. */
import type { Preset } from '../../core/model/plugin.ts';

export default {
  kind: 'preset',
  medium: 'text',
  id: 'llm-prompt',
  label: 'Prompt for a language model',
  place: 5,
  about: 'Numbered stand-ins that a model can reason about and that come back in its answer.',
  source: 'OWASP Top 10 for LLM Applications 2025, LLM02',
  policy: {
    version: 2,
    find: { text: { threshold: 0.45 } },
    rules: [
      { for: ['family:secret'], with: { by: 'replace' } },
      { for: ['DATE_TIME', 'AGE', 'NRP', 'URL'], with: { by: 'keep' } },
    ],
    otherwise: { text: { by: 'token' } },
  },
} satisfies Preset;
