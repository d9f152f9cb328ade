import { formatOf } from '../format.ts';
import type { Transcript } from '../sections.ts';
import text from './text.ts';

const { download, downloading, host, notNow, here } = text;

const f = formatOf('pt');
const words = (n: number): string => f.count(n, { one: '# palavra', other: '# palavras' });

export default {
  title: 'O que é dito',
  about:
    'Com uma transcrição (WebVTT, SubRip, JSON com tempos ou texto), o que ela nomeia também é ocultado no som.',
  add: 'Adicionar uma transcrição',
  choose: 'Escolher uma transcrição',
  another: 'Outra transcrição',
  without: 'Sem transcrição',
  lacking:
    'Este arquivo já tinha uma transcrição. Nem ela nem as alterações nas palavras são guardadas: escolha-a de novo ou continue sem ela.',
  hear: 'Ouvir as palavras',
  hearAbout:
    'Um reconhecedor de fala pode escrever a transcrição neste dispositivo. Ele ouve mal, sobretudo nomes: o que ouve mal não é encontrado.',
  recognizer: 'Reconhecedor de fala',
  noRecognizer:
    'O servidor desta página não tem reconhecedor de fala. Quem o mantém pode adicionar um; uma transcrição feita em outro lugar também serve.',
  hearing: (percent) => `Ouvindo as palavras: ${f.percent(percent)}`,
  stopHearing: 'Parar',
  machine:
    'Uma máquina ouviu esta transcrição. Um nome mal ouvido não é encontrado e fica no som: leia as palavras antes de ocultar.',
  fetching: { download, downloading, host, notNow, here },
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
  who: {
    title: 'Quem fala',
    about:
      'Suposto pelo som das vozes. Escolha o que uma pessoa diz sozinha e diga quem é: em todos os arquivos desta visita essa voz é conhecida por esse nome. Isso é esquecido ao fechar a página.',
    telling: 'Distinguindo as vozes',
    silent: 'Não se ouve ninguém falar.',
    speaker: (n) => `Falante ${n}`,
    nobody: 'Não distinguido',
    turn: (who, from, to) => `${who}, de ${from} a ${to}`,
    lanes: 'Quem fala e quando',
    becomes: 'O que é feito disso:',
    isKept: (who) => `${who}: mantém-se`,
    isVoiced: (who, voice) => `${who}: ${voice}`,
    drag: 'Arrastar sobre o som',
    hides: 'Arrastar oculta',
    chooses: 'Arrastar escolhe quem fala',
    chosen: 'Escolhido',
    lasts: (seconds, least) => `${seconds} s escolhidos; são precisos ${least} s de fala ao todo.`,
    none: (least) =>
      `Escolha acima turnos, ou um trecho, em que uma pessoa fale sozinha: ${least} s de fala ao todo.`,
    chooseHere: (seconds) => `Escolher ${seconds} s a partir daqui`,
    unchoose: 'Retirar',
    who: 'Quem fala ali',
    settle: 'Esta é a voz',
    thisIs: (name) => `É ${name}`,
    badName: 'Um nome tem até 40 letras e algarismos, e não é S1, S2 … nem “unknown”.',
    unknown: (names) =>
      `As configurações nomeiam ${names}, e ninguém disse como soam. Escolha um trecho e diga quem é, ou mascare-os como todos os outros; até lá nada deste arquivo é mascarado.`,
    first:
      'Escolha antes uma voz para todos os outros: ninguém pode ser tratado à parte onde tudo fica como está ou não há som.',
    fromFile: 'aprendido de',
    treat: (name) => `O que é feito de ${name}`,
    asOthers: 'como todos os outros',
    kept: 'mantém-se como é',
    forget: (name) => `Esquecer ${name}`,
    leave: (name) => `Mascarar ${name} como todos os outros`,
    others: 'Todos os outros',
    surely: (seconds) => `Ouve-se com certeza sem mais ninguém durante ${seconds} s neste arquivo.`,
    nowhere: 'Neste arquivo não se ouve com certeza em lado nenhum: é feito o mesmo que com todos os outros.',
    sure: 'Isto só vale onde o modelo tem certeza de uma única voz. Dúvidas, sobreposições, pausas e as bordas dos turnos são tratadas como todo o resto. Ouça o resultado antes de o entregar.',
    ended: 'Tratado à parte no resultado',
    endedKept: (who, part, whole) => `${who}: ouve-se como era durante ${part} de ${whole} s`,
    endedVoiced: (who, voice, part, whole) => `${who}: ${voice} durante ${part} de ${whole} s`,
    endedNowhere: (who) =>
      `${who}: em lado nenhum se ouve com certeza, e está mascarado como todos os outros`,
    endedNobody: 'Ninguém: não se ouviu quem as configurações nomeiam.',
  },
} satisfies Transcript;
