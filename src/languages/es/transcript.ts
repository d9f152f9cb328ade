import { formatOf } from '../format.ts';
import type { Transcript } from '../sections.ts';
import text from './text.ts';

const { download, downloading, host, notNow, here } = text;

const f = formatOf('es');
const words = (n: number): string => f.count(n, { one: '# palabra', other: '# palabras' });

export default {
  title: 'Lo que se dice',
  about:
    'Con una transcripción (WebVTT, SubRip, JSON con tiempos o texto), lo que nombra se oculta también en el sonido.',
  add: 'Añadir una transcripción',
  choose: 'Elegir una transcripción',
  another: 'Otra transcripción',
  without: 'Sin transcripción',
  lacking:
    'Este archivo tenía ya una transcripción. Ni ella ni los cambios en sus palabras se conservan: vuelva a elegirla o prescinda de ella.',
  hear: 'Escuchar las palabras',
  hearAbout:
    'Un reconocedor de voz puede escribir la transcripción en este dispositivo. Oye mal, sobre todo los nombres: lo que oye mal no se encuentra.',
  recognizer: 'Reconocedor de voz',
  noRecognizer:
    'El servidor de esta página no tiene reconocedor de voz. Quien lo lleva puede añadir uno; también sirve una transcripción hecha en otra parte.',
  hearing: (percent) => `Escuchando las palabras: ${f.percent(percent)}`,
  stopHearing: 'Detener',
  machine:
    'Una máquina oyó esta transcripción. Un nombre mal oído no se encuentra y queda en el sonido: lea las palabras antes de ocultar.',
  fetching: { download, downloading, host, notNow, here },
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
  who: {
    title: 'Quién habla',
    about:
      'Se supone por cómo suenan las voces. Elija lo que una persona dice sola y diga quién es: en todos los archivos de esta visita esa voz se conoce por este nombre. Se olvida al cerrar la página.',
    telling: 'Se distinguen las voces',
    silent: 'No se oye hablar a nadie.',
    speaker: (n) => `Hablante ${n}`,
    nobody: 'Sin distinguir',
    turn: (who, from, to) => `${who}, de ${from} a ${to}`,
    lanes: 'Quién habla y cuándo',
    becomes: 'Qué se hace con ello:',
    isKept: (who) => `${who}: se conserva`,
    isVoiced: (who, voice) => `${who}: ${voice}`,
    drag: 'Arrastrar sobre el sonido',
    hides: 'Arrastrar oculta',
    chooses: 'Arrastrar elige quién habla',
    chosen: 'Elegido',
    lasts: (seconds, least) => `Se han elegido ${seconds} s; hacen falta ${least} s de habla en total.`,
    none: (least) =>
      `Elija arriba turnos, o un pasaje, en los que una persona hable sola: ${least} s de habla en total.`,
    chooseHere: (seconds) => `Elegir ${seconds} s desde aquí`,
    unchoose: 'Quitar',
    who: 'Quién habla ahí',
    settle: 'Esta es su voz',
    thisIs: (name) => `Es ${name}`,
    badName: 'Un nombre tiene hasta 40 letras y cifras, y no es S1, S2 … ni «unknown».',
    unknown: (names) =>
      `Los ajustes nombran a ${names}, y nadie ha dicho cómo suenan. Elija un pasaje suyo y dígalo, o enmascárelos como a los demás; hasta entonces no se enmascara nada de este archivo.`,
    first:
      'Elija antes una voz para todos los demás: nadie puede tratarse aparte donde todo queda como está o no hay sonido.',
    fromFile: 'aprendido de',
    treat: (name) => `Qué se hace con ${name}`,
    asOthers: 'como los demás',
    kept: 'se conserva tal cual',
    forget: (name) => `Olvidar a ${name}`,
    leave: (name) => `Enmascarar a ${name} como a los demás`,
    others: 'Todos los demás',
    surely: (seconds) => `Se oye con seguridad sin nadie más durante ${seconds} s en este archivo.`,
    nowhere: 'En este archivo no se oye con seguridad en ningún sitio: se hace lo mismo que con los demás.',
    sure: 'Esto solo vale donde el modelo está seguro de una única voz. Dudas, solapamientos, pausas y los bordes de los turnos se tratan como lo demás. Escuche el resultado antes de entregarlo.',
    ended: 'Tratado aparte en el resultado',
    endedKept: (who, part, whole) => `${who}: se oye tal cual durante ${part} de ${whole} s`,
    endedVoiced: (who, voice, part, whole) => `${who}: ${voice} durante ${part} de ${whole} s`,
    endedNowhere: (who) =>
      `${who}: no se oye con seguridad en ningún sitio, y está enmascarado como los demás`,
    endedNobody: 'Nadie: no se oyó a quien nombran los ajustes.',
  },
} satisfies Transcript;
