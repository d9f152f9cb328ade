/** Is put into a page when somebody wants to look first: the review step in the guard's card. Leaves {@link Look} in the extension's own world. */
import { mount, unmount } from 'svelte';
import type { Widget } from '../../../languages/sections.ts';
import css from '../../review/row.css?raw';
import { element } from '../element.ts';
import type { Look } from '../site/look.ts';
import { LOOK, read, WIDGET_WORDS, words } from '../words.ts';
import { Files } from './files.svelte.ts';
import { PICTURES, type Pictures, picturesOf } from './pictures.ts';
import Review from './Review.svelte';
import { SOUNDS, type Sounds } from './sounds.ts';

const look: Look = async (target, held, desk) => {
  const say = words();
  target.append(element('style', {}, css));
  let end: (sealed: Awaited<ReturnType<Look>>) => void = () => {};
  const ended = new Promise<Awaited<ReturnType<Look>>>((resolve) => {
    end = resolve;
  });
  const files = new Files(held, desk, say, read<Widget>(WIDGET_WORDS).words, (sealed) =>
    end(sealed.length ? sealed : null),
  );
  const pictures: Pictures = {
    of: (file, signal) => picturesOf(file, (film) => desk.stills(film, signal)),
    moment: say.review.moment,
  };
  const sounds: Sounds = {
    hear: (...of) => desk.hear(...of),
    play: say.review.play,
    pause: say.review.pause,
  };
  const shown = mount(Review, {
    target,
    props: { files, title: say.review.toConfirm, none: say.stop, stop: () => end(null) },
    context: new Map<string, Pictures | Sounds>([
      [PICTURES, pictures],
      [SOUNDS, sounds],
    ]),
  });
  void files.run();
  try {
    return await Promise.race([ended, desk.gone]);
  } finally {
    void unmount(shown);
  }
};

Object.assign(globalThis, { [Symbol.for(LOOK)]: look });
