import { ENGLISH, type KindWords, type Wording } from '../../core/model/wording.ts';
import { formatOf } from '../format.ts';

const f = formatOf('pt');
const many = (kinds: readonly KindWords[]): string => f.and(kinds.map((k) => k.many));
const UNREAD = {
  dark: 'escuro demais',
  blurred: 'desfocado demais',
  barred: 'atrás de grades, persianas ou telas',
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

  nothingSeen: 'Não entregue: nada foi visto',
  unchecked: 'Não entregue: não foi possível conferir o resultado',
  findingsLeft: (n) =>
    `Não entregue: ${f.count(n, { one: 'resta # achado', other: 'restam # achados' })} no resultado`,
  because: (why) => `${why}.`,
  hidden: (what) => `Oculto: ${what}`,
  yours: (n) => f.count(n, { one: '# mostrado por você', other: '# mostrados por você' }),
  byPolicy: (n) => f.count(n, { one: '# mostrado pela política', other: '# mostrados pela política' }),
  tooSmall: (n) =>
    f.count(n, { one: '# pequeno demais para ocultar', other: '# pequenos demais para ocultar' }),
  takenFor: (n, kind) =>
    f.count(n, { one: `# não tido como ${kind.one}`, other: `# não tidos como ${kind.one}` }),
  noneFound: (kinds) => `Nada foi encontrado (buscado: ${many(kinds)})`,
  nothingHidden: 'Nada foi ocultado',
  checked: 'conferido',
  everyFrame: 'cada quadro conferido',
  unsought: (kinds) => `não buscado: ${many(kinds)}`,
  missed: (misses, by) => `${misses}: quem buscou foi ${by}. Veja docs/models.md.`,
  witnessed: (kind, by, { mean, most }, { looks, of }) =>
    `Uma testemunha que não buscou nem ocultou (${by}) marcou ${kind.many} em ${f.number(looks)} de ${f.number(of)} olhares ao original: ${mean} do que marcou está fora do que foi ocultado, no máximo ${most}. O que é menos de um vigésimo pode escapar-lhe.`,
  leftOpen: (kind, { looks, of }, from, at) =>
    `Mais de ${from} pode estar descoberto (${kind.many}) em ${f.number(looks)} de ${f.number(of)} olhares, sobretudo em ${at}: veja ali.`,
  leftMended: (kind, n, from) =>
    `Mais de ${from} estava descoberto (${kind.many}) em ${f.number(n)} olhares e agora está oculto por retângulos; podem restar bordas: veja ali.`,
  disguised: (n, still, by) =>
    `${still ? f.count(n, { one: '# achado', other: '# achados' }) : f.count(n, { one: '# trilha', other: '# trilhas' })} apenas com disfarce (${by}): pessoas conhecidas podem ser reconhecidas.`,
  lookedFor: (kind, from, frames, by) =>
    `Buscado: ${kind.many} a partir de ${from} ${frames === 1 ? 'na imagem' : `em todos os ${f.number(frames)} quadros`} (${by}).`,
  lookedAfter: (kind, { every, inTurn }, frames, by, clean) => {
    const sizes =
      inTurn === null
        ? `${kind.many} a partir de ${every}`
        : `${kind.many} a partir de ${every} em cada quadro e de ${inTurn} nas partes dele, por turnos`;
    return `Um segundo detector (${by}) buscou ${frames === 1 ? 'no resultado' : `em todos os ${f.number(frames)} quadros do resultado`}: ${sizes}${clean ? '; não viu mais nada' : ''}.`;
  },
  lookedAgain: (n) =>
    f.count(n, {
      one: 'Na última rodada reviu o único cuja ocultação tinha mudado.',
      other: 'Na última rodada reviu os # cuja ocultação tinha mudado.',
    }),
  notLookedFor: (what) => `Não buscado: ${what.join(', ')}.`,
  things: {
    text: 'texto na imagem',
    plates: 'placas de veículos',
    bodies: 'corpos',
    clothes: 'roupas',
    voices: 'vozes',
  },
  sawBy: (kind, by) => `${kind.many} (${by})`,
  saw: (what) => `A conferência viu sem ocultação: ${what}.`,
  notArrived: 'A ocultação de algumas regiões não chegou.',
  unread: (why, share, still, kinds) =>
    `Partes da imagem não puderam ser lidas (${why.map((w) => UNREAD[w]).join('; ')}; ${still ? share : `até ${share} de um quadro`}): ali não se encontram ${many(kinds)}. Veja-as.`,
  removed: (n) =>
    `${n === 1 ? '1 removido' : `${n} removidos`}: o que está atrás é inventado onde nenhum quadro o mostra, e ninguém vê que falta algo.`,
  overlaid: (kind, share) =>
    `Fica de ${kind.many}: os seus pontos estão traçados sobre ${share} do que está oculto.`,
  kept: (kind, share, measure, looks) =>
    `Fica de ${kind.many}: ${share} dos pontos leem-se onde estavam (${measure}, comparações: ${looks}).`,
  strangers: (by, same, looks, { most, from }) =>
    `Personas: ${by} toma o rosto do resultado pelo do original em ${same} de ${looks} comparações (semelhança ${most} no máximo; o mesmo a partir de ${from}).`,
  strangersUntold: 'Personas: ninguém comparou os seus rostos com os do original.',
  portraitMoves: 'Um retrato move-se, do original nada se vê',
  portraitRead: (read, of) =>
    `O rosto que o move foi lido em ${f.number(read)} de ${f.number(of)} quadros; nos outros o retrato volta ao repouso.`,
  portraitHeard: 'Move-se apenas pelo som.',
  portraitEdited: (n) => `Alguém definiu o que faz além disso; quadros-chave: ${f.number(n)}.`,
  headsKept: (kind, degrees, { looks, of }) =>
    `Fica de ${kind.many}: a posição da cabeça lê-se a ${degrees} do que era (média; comparações: ${f.number(looks)} de ${f.number(of)}).`,
  expressionsKept: (kind, { mean, rmse }, { looks, of }) =>
    `Fica de ${kind.many}: a expressão lê-se a ${mean} do que era (erro médio de 51 blendshapes de 0 a 1; RMSE ${rmse}; comparações: ${f.number(looks)} de ${f.number(of)}).`,
  small: (n, kind, from) =>
    `${kind.count(n)} com menos de ${from}: ${f.count(n, { one: 'visto e deixado como está', other: 'vistos e deixados como estão' })}.`,
  refuted: (n, kind, most) =>
    `${f.count(n, { one: '# detecção fraca, vista de perto, não foi tida', other: '# detecções fracas, vistas de perto, não foram tidas' })} como ${kind.one} (probabilidade de no máximo ${most}): veja na lista.`,

  valuesLeft: (n) =>
    `Não entregue: ${f.count(n, { one: 'resta # valor', other: 'restam # valores' })} no resultado`,
  valuesMasked: (n) => f.count(n, { one: '# valor mascarado', other: '# valores mascarados' }),
  nothingFound: 'Nada foi encontrado',
  readAgain: 'lido de novo e conferido',
  searched: (kinds, parts, classifier) =>
    `Buscado: ${f.count(kinds, { one: '# tipo', other: '# tipos' })} de dados em ${f.count(parts, { one: '# parte', other: '# partes' })} (${classifier === null ? 'só regras' : `regras e um classificador, ${classifier}`}).`,
  readAnew:
    'O resultado foi lido de novo a partir de seus bytes; o que mudou foi reexaminado e o que devia sumir foi buscado em toda parte.',
  onlyNamed: 'Só foi buscado o que a política cita: o resto está como estava.',
  allowed: (n) =>
    `Deixados onde estiverem: ${f.count(n, { one: '# valor', other: '# valores' })} que a política permite.`,
  surer: (share) => `Só foi mascarado o que tem ao menos ${share} de certeza.`,
  onlyColumns: 'Só algumas colunas foram vistas: as outras estão como estavam.',
  noClassifier: 'Nenhum classificador o leu: podem restar nomes que nenhuma regra conhece.',
  notShown: 'Não buscado: o que mostram suas imagens, desenhos e sons.',

  soundKept: 'Som mantido',
  soundDropped: 'Som retirado',
  soundReplaced: 'Som substituído',
  soundDisguised: 'Vozes disfarçadas',
  soundLeft: 'Não entregue: o som original ainda se ouve',
  voicesKept: 'O som está como era: as vozes podem ser reconhecidas, e ouve-se o que dizem.',
  soundLeaves: {
    nothing: 'Nada resta do som original.',
    words: 'Entende-se o que é dito. As vozes estão disfarçadas e não são anônimas.',
    'words and prosody': 'Ouve-se o que é dito e como. As vozes estão disfarçadas e não são anônimas.',
  },
  soundCompared: (pieces, most) =>
    `Comparado com o original: ${f.number(pieces)} meios segundos, semelhança máxima de ${most}.`,
  soundSaid: 'Oculto o que a transcrição nomeia; vozes mantidas',
  soundOfSpeakers: 'Vozes de algumas pessoas mantidas, todas as outras disfarçadas ou substituídas',
  speakersKept: (n, seconds) =>
    `Ouvem-se como eram: ${f.number(n)} falantes, ${seconds} s no total, com tudo o que é dito então.`,
  speakersVoiced: (n, seconds) => `Com voz própria: ${f.number(n)} falantes, ${seconds} s no total.`,
  speakersGuessed:
    'Um modelo disse quem fala: a regra de alguém só vale onde tinha a certeza dessa pessoa sozinha. Pode errar: ouça o que foi mantido.',
  speakersRest: 'Todo o resto:',
  speakersNobody: 'O modelo não tinha a certeza de ninguém que uma regra nomeie: nada foi mantido.',
  soundByHand: 'Ocultos os trechos marcados à mão; vozes mantidas',
  saidOnlyByHand:
    'Só está oculto o que foi marcado à mão: as vozes podem ser reconhecidas, e ouve-se todo o resto.',
  saidHidden: (n, seconds) => `Dados pessoais ditos: ${f.number(n)} trechos ocultos, ${seconds} s.`,
  saidOnly:
    'Só está oculto o que consta na transcrição e foi encontrado nela: as vozes podem ser reconhecidas, e ouve-se todo o resto.',
  saidByMachine:
    'Uma máquina ouviu a transcrição, e não consta que alguém a tenha lido: um nome mal ouvido não foi encontrado e se ouve.',
  saidAligned: (sure, words) =>
    `Os tempos das palavras foram estimados alinhando o texto com o som: ${f.number(sure)} de ${f.number(words)} são seguros. As outras são ocultadas com o que está à volta. Ninguém os verificou: ouça o resultado.`,
  saidUntold: (n, hidden) =>
    `Falta na transcrição o que se ouve em ${f.number(n)} pontos; ${hidden ? 'isso também está oculto' : 'o que se diz ali não foi examinado'}.`,
  saidStill: (n) =>
    `Em ${f.number(n)} pontos ocultos nada se ouvia: a transcrição é de outra gravação, ou seus tempos estão errados.`,
  saidShifted: (seconds) =>
    `A transcrição encaixaria melhor deslocada ${seconds} s: seus tempos parecem errados, e o que está oculto fica ao lado.`,
  saidCompared: (most) => `Os trechos ocultos foram comparados com o original: semelhança máxima de ${most}.`,
  measured: (eer, was, attacker) =>
    `Um programa que conhecia o disfarce (${attacker}) confundiu quem fala em ${eer} (no original ${was}) dos casos; 50% seria acaso.`,
} satisfies Wording;
