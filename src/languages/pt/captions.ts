/** Captions of scenes: whoever is told of stands before a colon, so that nothing has to agree with who they are. */
import { type Grammar, grammarOf } from '../../core/context/grammar.ts';
import { thingsCalled } from '../../core/context/scenery.ts';

export default grammarOf({
  language: 'pt',
  nobody: 'Não há ninguém na imagem.',
  one: 'Há uma pessoa na imagem.',
  several: {
    other: (n) => `Há ${n} pessoas na imagem.`,
  },
  things: 'Também na imagem',
  values: {
    camera: {
      still: 'O enquadramento está parado.',
      left: 'O enquadramento move-se para a esquerda.',
      right: 'O enquadramento move-se para a direita.',
      up: 'O enquadramento move-se para cima.',
      down: 'O enquadramento move-se para baixo.',
      closer: 'O enquadramento fecha.',
      wider: 'O enquadramento abre.',
      shaking: 'A imagem treme.',
    },
    light: {
      dark: 'A imagem é escura.',
      dim: 'A imagem tem pouca luz.',
      medium: 'A imagem não é escura nem clara.',
      bright: 'A imagem é clara.',
    },
    setting: {
      indoors: 'A cena é em interior.',
      outdoors: 'A cena é em exterior.',
    },
    shot: {
      short: 'O plano é curto.',
      medium: 'O plano dura o habitual.',
      long: 'O plano é longo.',
    },
    objects: thingsCalled(
      'bicicleta|carro|moto|avião|ônibus|trem|caminhão|barco|semáforo|hidrante|placa de pare|parquímetro|banco|pássaro|gato|cachorro|cavalo|ovelha|vaca|elefante|urso|zebra|girafa|mochila|guarda-chuva|bolsa|gravata|mala|frisbee|esquis|snowboard|bola|pipa|taco de beisebol|luva de beisebol|skate|prancha de surfe|raquete de tênis|garrafa|taça|xícara|garfo|faca|colher|tigela|banana|maçã|sanduíche|laranja|brócolis|cenoura|cachorro-quente|pizza|rosquinha|bolo|cadeira|sofá|planta em vaso|cama|mesa de jantar|vaso sanitário|tela|notebook|mouse|controle remoto|teclado|telefone|micro-ondas|forno|torradeira|pia|geladeira|livro|relógio|vaso|tesoura|ursinho de pelúcia|secador de cabelo|escova de dentes'.split(
        '|',
      ),
    ),
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
