import { ENGLISH, type KindWords, type Wording } from '../../core/model/wording.ts';
import { formatOf } from '../format.ts';

const f = formatOf('es');
const many = (kinds: readonly KindWords[]): string => f.and(kinds.map((k) => k.many));
const UNREAD = {
  dark: 'demasiado oscuro',
  blurred: 'demasiado borroso',
  barred: 'tras barrotes, persianas o mallas',
};

export default {
  kind: ENGLISH.kind,
  said: ENGLISH.said,
  and: f.and,
  or: f.or,
  px: f.px,
  percent: f.percent,
  degrees: f.degrees,
  clock: (s) => f.clock(s, 1),
  figure: (n) => f.number(n, 3),
  between: ENGLISH.between,

  nothingSeen: 'No se entrega: no se miró nada',
  unchecked: 'No se entrega: el resultado no se pudo comprobar',
  findingsLeft: (n) =>
    `No se entrega: ${f.count(n, { one: 'queda # hallazgo', other: 'quedan # hallazgos' })} en el resultado`,
  because: (why) => `${why}.`,
  hidden: (what) => `Oculto: ${what}`,
  yours: (n) => f.count(n, { one: '# mostrado por usted', other: '# mostrados por usted' }),
  byPolicy: (n) => f.count(n, { one: '# mostrado por la política', other: '# mostrados por la política' }),
  tooSmall: (n) =>
    f.count(n, { one: '# demasiado pequeño para ocultarse', other: '# demasiado pequeños para ocultarse' }),
  takenFor: (n, kind) =>
    f.count(n, {
      one: `# no considerado ${kind.one}`,
      other: `# no considerados ${kind.one}`,
    }),
  noneFound: (kinds) => `No se encontró nada (buscado: ${many(kinds)})`,
  nothingHidden: 'No se ocultó nada',
  checked: 'comprobado',
  everyFrame: 'comprobado cada fotograma',
  unsought: (kinds) => `no buscado: ${many(kinds)}`,
  missed: (misses, by) => `${misses}: buscó ${by}. Véase docs/models.md.`,
  witnessed: (kind, by, { mean, most }, { looks, of }) =>
    `Un testigo que ni buscó ni ocultó (${by}) marcó ${kind.many} en ${f.number(looks)} de ${f.number(of)} miradas al original: el ${mean} de lo marcado queda fuera de lo oculto, el ${most} como mucho. Lo que sea menos de una vigésima parte puede escapársele.`,
  leftOpen: (kind, { looks, of }, from, at) =>
    `Más del ${from} puede estar al descubierto (${kind.many}) en ${f.number(looks)} de ${f.number(of)} miradas, sobre todo en ${at}: mírelo.`,
  leftMended: (kind, n, from) =>
    `Más del ${from} estaba al descubierto (${kind.many}) en ${f.number(n)} miradas y ahora lo ocultan recuadros; puede quedar algún borde: mírelo.`,
  disguised: (n, still, by) =>
    `${still ? f.count(n, { one: '# hallazgo', other: '# hallazgos' }) : f.count(n, { one: '# pista', other: '# pistas' })} solo con disimulo (${by}): se puede reconocer a personas conocidas.`,
  lookedFor: (kind, from, frames, by) =>
    `Buscado: ${kind.many} desde ${from} en ${frames === 1 ? 'la imagen' : `los ${f.number(frames)} fotogramas`} (${by}).`,
  lookedAfter: (kind, { every, inTurn }, frames, by, clean) => {
    const sizes =
      inTurn === null
        ? `${kind.many} desde ${every}`
        : `${kind.many} desde ${every} en cada fotograma y desde ${inTurn} por turnos en sus partes`;
    return `Un segundo detector (${by}) buscó en ${frames === 1 ? 'el resultado' : `los ${f.number(frames)} fotogramas del resultado`}: ${sizes}${clean ? '; no vio nada más' : ''}.`;
  },
  lookedAgain: (n) =>
    f.count(n, {
      one: 'En la última ronda volvió a mirar el único cuya ocultación había cambiado.',
      other: 'En la última ronda volvió a mirar los # cuya ocultación había cambiado.',
    }),
  notLookedFor: (what) => `No buscado: ${what.join(', ')}.`,
  things: {
    text: 'texto en la imagen',
    plates: 'matrículas',
    bodies: 'cuerpos',
    clothes: 'ropa',
    voices: 'voces',
  },
  sawBy: (kind, by) => `${kind.many} (${by})`,
  saw: (what) => `La comprobación vio sin ocultar: ${what}.`,
  notArrived: 'En algunas zonas la ocultación no llegó.',
  unread: (why, share, still, kinds) =>
    `Partes de la imagen no se pudieron leer (${why.map((w) => UNREAD[w]).join('; ')}; ${still ? share : `hasta ${share} de un fotograma`}): ahí no se encuentran ${many(kinds)}. Mírelas.`,
  removed: (n) =>
    `${n === 1 ? 'Se eliminó 1' : `Se eliminaron ${n}`}: lo que hay detrás está inventado donde ningún fotograma lo muestra, y nadie ve que falta algo.`,
  overlaid: (kind, share) =>
    `Se conserva de ${kind.many}: sus puntos están trazados sobre el ${share} de lo oculto.`,
  kept: (kind, share, measure, looks) =>
    `Se conserva de ${kind.many}: ${share} de los puntos se leen donde estaban (${measure}, comparaciones: ${looks}).`,
  strangers: (by, same, looks, { most, from }) =>
    `Personas ficticias: ${by} toma la cara del resultado por la del original en ${same} de ${looks} comparaciones (parecido ${most} como máximo; la misma desde ${from}).`,
  strangersUntold: 'Personas ficticias: nadie comparó sus caras con las del original.',
  portraitMoves: 'Se mueve un retrato, y del original no se ve nada',
  portraitRead: (read, of) =>
    `La cara que lo mueve se leyó en ${f.number(read)} de ${f.number(of)} fotogramas; en los demás el retrato vuelve al reposo.`,
  portraitHeard: 'Se mueve solo por el sonido.',
  portraitEdited: (n) => `Una persona fijó lo que hace además; fotogramas clave: ${f.number(n)}.`,
  headsKept: (kind, degrees, { looks, of }) =>
    `Se conserva de ${kind.many}: la postura de la cabeza se lee a ${degrees} de la que era (media; comparaciones: ${f.number(looks)} de ${f.number(of)}).`,
  expressionsKept: (kind, { mean, rmse }, { looks, of }) =>
    `Se conserva de ${kind.many}: la expresión se lee a ${mean} de la que era (error medio de 51 blendshapes de 0 a 1; RMSE ${rmse}; comparaciones: ${f.number(looks)} de ${f.number(of)}).`,
  small: (n, kind, from) =>
    `${kind.count(n)} de menos de ${from}: ${f.count(n, { one: 'se vio y quedó como estaba', other: 'se vieron y quedaron como estaban' })}.`,
  refuted: (n, kind, most) =>
    `${f.count(n, { one: '# detección débil, vista de cerca, no se consideró', other: '# detecciones débiles, vistas de cerca, no se consideraron' })} ${kind.one} (probabilidad de ${most} como mucho) y quedó sin ocultar: revise la lista.`,

  valuesLeft: (n) =>
    `No se entrega: ${f.count(n, { one: 'queda # valor', other: 'quedan # valores' })} en el resultado`,
  valuesMasked: (n) => f.count(n, { one: '# valor oculto', other: '# valores ocultos' }),
  nothingFound: 'No se encontró nada',
  readAgain: 'leído de nuevo y comprobado',
  searched: (kinds, parts, classifier) =>
    `Buscado: ${f.count(kinds, { one: '# tipo', other: '# tipos' })} de datos en ${f.count(parts, { one: '# parte', other: '# partes' })} (${classifier === null ? 'solo reglas' : `reglas y un clasificador, ${classifier}`}).`,
  readAnew:
    'El resultado se leyó de nuevo desde sus bytes; lo cambiado se volvió a examinar y lo que debía desaparecer se buscó por todas partes.',
  onlyNamed: 'Solo se buscó lo que nombra la política: lo demás está como estaba.',
  allowed: (n) =>
    `Permitido por la política donde esté: ${f.count(n, { one: '# valor', other: '# valores' })}.`,
  surer: (share) => `Solo se ocultó lo que es seguro al menos en un ${share}.`,
  onlyColumns: 'Solo se miraron algunas columnas: las demás están como estaban.',
  noClassifier: 'Ningún clasificador lo leyó: pueden quedar nombres que ninguna regla conoce.',
  notShown: 'No buscado: lo que muestran sus imágenes, dibujos y sonidos.',

  soundKept: 'Sonido conservado',
  soundDropped: 'Sonido quitado',
  soundReplaced: 'Sonido sustituido',
  soundDisguised: 'Voces disfrazadas',
  soundLeft: 'No entregado: el sonido original aún se oye',
  voicesKept: 'El sonido está como estaba: las voces se pueden reconocer y se oye lo que dicen.',
  soundLeaves: {
    nothing: 'No queda nada del sonido original.',
    words: 'Se entiende lo que se dice. Las voces están disfrazadas y no son anónimas.',
    'words and prosody': 'Se oye lo que se dice y cómo. Las voces están disfrazadas y no son anónimas.',
  },
  soundCompared: (pieces, most) =>
    `Comparado con el original: ${f.number(pieces)} medios segundos, parecido de ${most} como máximo.`,
  soundSaid: 'Oculto lo que nombra la transcripción; voces conservadas',
  soundOfSpeakers: 'Voces de algunas personas conservadas, las demás disfrazadas o sustituidas',
  speakersKept: (n, seconds) =>
    `Se oyen como eran: ${f.number(n)} hablantes, ${seconds} s en total, con todo lo que se dice entonces.`,
  speakersVoiced: (n, seconds) => `Con voz propia: ${f.number(n)} hablantes, ${seconds} s en total.`,
  speakersGuessed:
    'Un modelo dijo quién habla: la regla de alguien solo vale donde estaba seguro de esa persona sola. Puede equivocarse: escuche lo que se conservó.',
  speakersRest: 'Todo lo demás:',
  speakersNobody: 'El modelo no estaba seguro de nadie a quien nombre una regla: no se conservó nada.',
  soundByHand: 'Ocultos los pasajes marcados a mano; voces conservadas',
  saidOnlyByHand:
    'Solo se oculta lo que se marcó a mano: las voces se pueden reconocer y se oye todo lo demás.',
  saidHidden: (n, seconds) => `Datos personales dichos: ${f.number(n)} pasajes ocultos, ${seconds} s.`,
  saidOnly:
    'Solo se oculta lo que está en la transcripción y se encontró en ella: las voces se pueden reconocer y se oye todo lo demás.',
  saidByMachine:
    'Una máquina oyó la transcripción y no consta que nadie la leyera: un nombre mal oído no se encontró y se oye.',
  saidAligned: (sure, words) =>
    `Los tiempos de las palabras se estimaron alineando el texto con el sonido: ${f.number(sure)} de ${f.number(words)} son seguros. Las demás se ocultan con lo que las rodea. Nadie los ha comprobado: escuche el resultado.`,
  saidUntold: (n, hidden) =>
    `La transcripción no tiene lo que se oye en ${f.number(n)} sitios; ${hidden ? 'también está oculto' : 'lo que se dice ahí no se ha examinado'}.`,
  saidStill: (n) =>
    `En ${f.number(n)} sitios ocultos no se oía nada: la transcripción es de otra grabación, o sus tiempos no son exactos.`,
  saidShifted: (seconds) =>
    `La transcripción encajaría mejor desplazada ${seconds} s: sus tiempos no parecen exactos, y lo oculto queda al lado.`,
  saidCompared: (most) =>
    `Los pasajes ocultos se compararon con el original: parecido de ${most} como máximo.`,
  measured: (eer, was, attacker) =>
    `Un programa que conocía el disfraz (${attacker}) confundió a los hablantes en el ${eer} (en el original ${was}) de los casos; el 50 % sería azar.`,
} satisfies Wording;
