/** Captions of scenes: whoever is told of stands before a colon, so that nothing has to agree with who they are. */
import { type Grammar, grammarOf } from '../../core/context/grammar.ts';

export default grammarOf({
  language: 'pt',
  nobody: 'Não há ninguém na imagem.',
  one: 'Há uma pessoa na imagem.',
  several: {
    other: (n) => `Há ${n} pessoas na imagem.`,
  },
  values: {
    age: {
      child: 'na infância',
      teenager: 'na adolescência',
      young: 'em idade adulta jovem',
      middle: 'de meia-idade',
      older: 'em idade avançada',
    },
    clothes: {
      black: 'veste preto',
      white: 'veste branco',
      grey: 'veste cinza',
      red: 'veste vermelho',
      orange: 'veste laranja',
      yellow: 'veste amarelo',
      green: 'veste verde',
      blue: 'veste azul',
      purple: 'veste roxo',
      pink: 'veste rosa',
      brown: 'veste marrom',
    },
    expression: {
      neutral: 'tem o rosto calmo',
      smiling: 'sorri',
      surprised: 'mostra surpresa',
      frowning: 'franze a testa',
    },
    eyes: {
      open: 'tem os olhos abertos',
      shut: 'tem os olhos fechados',
    },
    facing: {
      camera: 'de frente para a câmera',
      left: 'com a cabeça para a esquerda da imagem',
      right: 'com a cabeça para a direita da imagem',
      up: 'com a cabeça para cima',
      down: 'com a cabeça para baixo',
    },
    gaze: {
      camera: 'olha para a câmera',
      left: 'olha para a esquerda da imagem',
      right: 'olha para a direita da imagem',
      up: 'olha para cima',
      down: 'olha para baixo',
    },
    gesture: {
      none: 'está com os braços abaixados',
      hand: 'levanta uma mão',
      hands: 'levanta as duas mãos',
      waving: 'acena',
    },
    hair: {
      dark: 'tem o cabelo escuro',
      brown: 'tem o cabelo castanho',
      blond: 'tem o cabelo loiro',
      red: 'tem o cabelo ruivo',
      grey: 'tem o cabelo grisalho',
    },
    mouth: {
      still: 'tem a boca parada',
      moving: 'mexe a boca como se falasse',
    },
    posture: {
      standing: 'está de pé',
      walking: 'caminha',
      sitting: 'está em posição sentada ou agachada',
      lying: 'está em posição deitada',
    },
    presentation: {
      woman: 'parece uma mulher',
      man: 'parece um homem',
    },
    skin: (step) => `tom de pele ${step} na escala de Monk`,
  },
}) satisfies Grammar;
