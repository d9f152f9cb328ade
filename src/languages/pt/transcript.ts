import { formatOf } from '../format.ts';
import type { Transcript } from '../sections.ts';

const f = formatOf('pt');
const words = (n: number): string => f.count(n, { one: '# palavra', other: '# palavras' });

export default {
  title: 'O que é dito',
  about:
    'Com uma transcrição (WebVTT, SubRip ou JSON com tempos), o que ela nomeia também é ocultado no som.',
  add: 'Adicionar uma transcrição',
  choose: 'Escolher uma transcrição',
  another: 'Outra transcrição',
  without: 'Sem transcrição',
  lacking:
    'Este arquivo já tinha uma transcrição. Nem ela nem as alterações nas palavras são guardadas: escolha-a de novo ou continue sem ela.',
  show: 'Mostrar o som',
  reading: 'Lendo a transcrição',
  planning: 'Ouvindo o som',
  wordByWord: 'Palavra por palavra',
  keys: 'Clique numa palavra para ocultá-la ou deixá-la audível, ou arraste sobre várias. As setas movem, com Shift selecionam, Enter oculta ou deixa ouvir.',
  as: 'As palavras são ocultadas como',
  hidden: (kind) => `${kind}, oculto`,
  heard: (kind) => `${kind}, ouve-se`,
  hide: (n) => `Ocultar ${words(n)}`,
  how: 'Como se oculta',
  options: {
    pad: { label: 'Ao lado do que é dito', help: 'Ocultado antes e depois de uma palavra, no mínimo.' },
    untold: { label: 'O que a transcrição não tem', help: 'Ali se ouve algo, e ninguém sabe o quê.' },
  },
  untold: { tell: 'continua audível e é informado', mask: 'também é ocultado' },
  kinds: 'Alguns tipos de outro modo',
  asRest: 'como o resto',
  sound: 'O som e o que está oculto nele',
  soundKeys:
    'Clique para ouvir a partir dali. Arraste por cima para ocultar um trecho, ou arraste as pontas de um. A lista abaixo faz o mesmo com o teclado.',
  listen: 'O que se ouve',
  zoom: 'Mais perto',
  from: (at) => `Tocar a partir de ${at}`,
  stretches: 'Trechos ocultos',
  stretch: (kind, from, to) => `${kind}, de ${from} a ${to}`,
  begins: 'Começa',
  ends: 'Termina',
  byHand: 'à mão',
  untoldStretch: 'não está na transcrição',
  hideHere: 'Ocultar um segundo a partir daqui',
  unhide: 'Deixar ouvir',
  asFound: 'Como encontrado',
} satisfies Transcript;
