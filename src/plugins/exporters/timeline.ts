/** What was found and decided as a timeline for other editors, to be taken back as edits; how it is written is loaded when somebody asks. */
import type { Exporter } from '../../core/model/plugin.ts';

export default {
  kind: 'exporter',
  id: 'timeline',
  label: 'Timeline for editors (OpenTimelineIO)',
  group: 'places',
  mime: 'application/json',
  extension: 'timeline.otio',
  people: true,
  async write(of) {
    const { timelineOf } = await import('../../formats/timeline.ts');
    return timelineOf(of);
  },
} satisfies Exporter;
