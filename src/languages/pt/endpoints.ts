import { formatOf } from '../format.ts';
import type { Endpoints } from '../sections.ts';

const f = formatOf('pt');

export default {
  title: 'Imagens de descrições',
  about:
    'Um ponto de acesso faz uma imagem de cada descrição. O que quer que ela diga é antes anonimizado aqui; você vê o que seria enviado, e nada sai antes de você clicar em «Enviar».',
  endpoint: 'Ponto de acesso',
  model: 'Modelo (vazio: à escolha dele)',
  size: 'Tamanho em pixels',
  seed: 'Semente',
  most: 'Pedidos no máximo',
  key: 'Chave, se ele pedir',
  keep: 'Guardar a chave neste navegador, cifrada',
  prepare: 'Mostrar o que ele receberia',
  preparing: (n) => `Anonimizando, faltam: ${f.number(n)}`,
  stale: 'As descrições ou os ajustes mudaram: veja de novo o que seria enviado.',
  gets: 'O que o ponto de acesso receberia',
  beside:
    'Byte a byte. A chave vai num cabeçalho próprio; seu navegador acrescenta, como sempre, o endereço deste site e o próprio nome.',
  replaced: (n) => `Substituições: ${f.number(n)}`,
  send: 'Enviar',
  sendAll: (n) => `Enviar tudo (${f.number(n)})`,
  cancel: 'Cancelar',
  going: 'A caminho',
  came: 'A imagem chegou',
  spent: (n, most) => `Enviado: ${f.number(n)} de ${f.number(most)}`,
  pictures: 'Imagens que chegaram',
  people: (n) => `Pessoas vistas nela: ${f.number(n)}`,
  nobody: (most, from) =>
    `Não é tomada por ninguém do ficheiro: ${f.number(most, 2)} no máximo, a mesma pessoa a partir de ${f.number(from, 2)}`,
  apart: 'Nem todos puderam ser comparados',
  save: 'Salvar a imagem',
  log: (n) => `Tudo o que foi enviado (${f.number(n)})`,
  saveLog: 'Salvar a lista',
  left: 'a caminho',
  unanswered: 'sem resposta',
  answered: (code) => `resposta ${code}`,
} satisfies Endpoints;
