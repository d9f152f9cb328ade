import { formatOf } from '../format.ts';
import type { Transcript } from '../sections.ts';

const f = formatOf('es');
const words = (n: number): string => f.count(n, { one: '# palabra', other: '# palabras' });

export default {
  title: 'Lo que se dice',
  about:
    'Con una transcripción (WebVTT, SubRip o JSON con tiempos), lo que nombra se oculta también en el sonido.',
  add: 'Añadir una transcripción',
  choose: 'Elegir una transcripción',
  another: 'Otra transcripción',
  without: 'Sin transcripción',
  lacking:
    'Este archivo tenía ya una transcripción. Ni ella ni los cambios en sus palabras se conservan: vuelva a elegirla o prescinda de ella.',
  show: 'Mostrar el sonido',
  reading: 'Se lee la transcripción',
  planning: 'Se escucha el sonido',
  wordByWord: 'Palabra por palabra',
  keys: 'Haga clic en una palabra para ocultarla o dejarla oír, o arrastre sobre varias. Las flechas se mueven, con Mayús seleccionan, Intro oculta o muestra.',
  as: 'Las palabras se ocultan como',
  hidden: (kind) => `${kind}, oculto`,
  heard: (kind) => `${kind}, se oye`,
  hide: (n) => `Ocultar ${words(n)}`,
  how: 'Cómo se oculta',
  options: {
    pad: { label: 'Junto a lo dicho', help: 'Se oculta antes y después de una palabra, como mínimo.' },
    untold: { label: 'Lo que la transcripción no tiene', help: 'Ahí se oye algo y nadie sabe qué.' },
  },
  untold: { tell: 'se oye y se avisa', mask: 'se oculta también' },
  kinds: 'Algunos tipos de otro modo',
  asRest: 'como lo demás',
  sound: 'El sonido y lo que se oculta en él',
  soundKeys:
    'Haga clic para oírlo desde ahí. Arrastre por encima para ocultar un pasaje, o arrastre los extremos de uno. La lista de abajo hace lo mismo con el teclado.',
  listen: 'Lo que se oye',
  zoom: 'Más cerca',
  from: (at) => `Reproducir desde ${at}`,
  stretches: 'Pasajes ocultos',
  stretch: (kind, from, to) => `${kind}, de ${from} a ${to}`,
  begins: 'Empieza',
  ends: 'Termina',
  byHand: 'a mano',
  untoldStretch: 'no está en la transcripción',
  hideHere: 'Ocultar un segundo desde aquí',
  unhide: 'Dejarlo oír',
  asFound: 'Como se encontró',
} satisfies Transcript;
