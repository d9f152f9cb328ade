/** Sound as it swings, with stretches over it, by wavesurfer.js: it is given peaks that the job has heard, and never decodes a file itself. */
import WaveSurfer from 'wavesurfer.js';
import Regions from 'wavesurfer.js/plugins/regions';
import type { Time } from '../../../core/sound/times.ts';
import type { Heard } from '../../../core/sound/told.ts';

/** A stretch as it is drawn. */
export interface Drawn extends Time {
  readonly colour: string;
  /** Above, what is said; below, over the sound, what is hidden. */
  readonly lane: 'said' | 'hidden';
  readonly title: string;
  /** Called with its new ends once they were dragged; left out where they cannot be. */
  readonly moved?: (to: Time) => void;
}

export interface Wave {
  draw(stretches: readonly Drawn[]): void;
  /** Pixels a second, at least; 0: all of it is seen. */
  zoom(pixels: number): void;
  /** Moves on until a time is seen. */
  show(at: number): void;
  end(): void;
}

/** What is dragged over for less is a click, seconds. */
const LEAST = 0.03;
/** How wide an end is to a pointer, pixels. */
const GRIP = 14;
/** Height, and of it the lane above, pixels. */
const [HEIGHT, ABOVE] = [120, 18];

/** Its clock is that of what was heard: media last as long as their pictures, or as a header says. */
class Sounding extends WaveSurfer {
  override getDuration(): number {
    return this.options.duration ?? super.getDuration();
  }
}

/** Ends that a finger finds: on either side of the line. */
function grip(region: HTMLElement): void {
  region.style.borderInline = '2px solid color-mix(in oklab, var(--ink) 60%, transparent)';
  for (const side of ['left', 'right'] as const) {
    const handle = region.querySelector<HTMLElement>(`[part~="region-handle-${side}"]`);
    if (handle) Object.assign(handle.style, { width: `${GRIP}px`, [side]: `${-GRIP / 2}px`, border: 'none' });
  }
}

export function drawWave(
  container: HTMLElement,
  audio: HTMLAudioElement,
  { peaks, seconds }: Heard,
  {
    went,
    marked,
    seen,
    colour,
  }: {
    /** It was clicked there. */
    went(to: number): void;
    /** It was dragged over. */
    marked(time: Time): void;
    /** Between these seconds it is seen. */
    seen(time: Time): void;
    /** What a colour of the page's style is. */
    colour(name: string): string;
  },
): Wave {
  const regions = Regions.create();
  const wave = new Sounding({
    container,
    media: audio,
    peaks: [peaks],
    duration: seconds,
    height: HEIGHT,
    normalize: true,
    waveColor: colour('--soft'),
    progressColor: colour('--accent'),
    cursorColor: colour('--ink'),
    plugins: [regions],
  });
  let own: ReturnType<typeof regions.addRegion>[] = [];
  let moves = new Map<string, (to: Time) => void>();
  /** Those that are drawn from what was decided, and not by a drag that has just ended. */
  let drawing = false;
  wave.on('interaction', went);
  regions.enableDragSelection({ color: colour('--accent-soft') }, 4);
  // A region that is dragged open is some pixels longer than the drag, which is seconds of a long film.
  const pulled = new AbortController();
  const first = { capture: true, signal: pulled.signal };
  let [begun, last] = [0, 0];
  const under = ({ clientX }: PointerEvent): number => {
    const { left, width } = wave.getWrapper().getBoundingClientRect();
    return seconds * Math.min(1, Math.max(0, (clientX - left) / width));
  };
  container.addEventListener('pointerdown', (e) => (begun = last = under(e)), first);
  addEventListener('pointermove', (e) => (last = under(e)), first);
  regions.on('region-created', (region) => {
    if (drawing) return;
    const [from, to] = begun < last ? [begun, last] : [last, begun];
    // Behind the event that tells of it.
    queueMicrotask(() => {
      region.remove();
      if (to - from >= LEAST) marked({ from, to });
    });
  });
  regions.on('region-updated', (region) => moves.get(region.id)?.({ from: region.start, to: region.end }));
  let wanted: readonly Drawn[] = [];
  let ready = false;
  function draw() {
    if (!ready) return;
    drawing = true;
    for (const region of own) region.remove();
    moves = new Map();
    own = wanted.map(({ from, to, colour, lane, title, moved }, i) => {
      const id = `${lane}-${i}`;
      const region = regions.addRegion({
        id,
        start: from,
        end: Math.max(to, from + 0.001),
        color: colour,
        drag: false,
        resize: moved !== undefined,
      });
      const { element } = region;
      if (element) {
        element.title = title;
        element.style.top = lane === 'said' ? '0' : `${ABOVE}px`;
        element.style.height = lane === 'said' ? `${ABOVE - 4}px` : `${HEIGHT - ABOVE}px`;
        // What cannot be dragged lets a drag and a click through to the sound.
        if (!moved) element.style.pointerEvents = 'none';
        else grip(element);
      }
      if (moved) moves.set(id, moved);
      return region;
    });
    drawing = false;
  }
  wave.on('ready', () => {
    ready = true;
    draw();
  });
  const tell = () => {
    const { scrollWidth } = wave.getWrapper();
    const from = (seconds * wave.getScroll()) / scrollWidth;
    if (scrollWidth > 0)
      seen({ from, to: Math.min(seconds, from + (seconds * wave.getWidth()) / scrollWidth) });
  };
  wave.on('scroll', tell);
  wave.on('redrawcomplete', tell);
  return {
    draw(stretches) {
      wanted = stretches;
      draw();
    },
    zoom(pixels) {
      if (ready) wave.zoom(pixels);
    },
    show(at) {
      if (ready) wave.setScrollTime(at);
    },
    end() {
      pulled.abort();
      wave.destroy();
    },
  };
}
