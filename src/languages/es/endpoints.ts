import { formatOf } from '../format.ts';
import type { Endpoints } from '../sections.ts';

const f = formatOf('es');

export default {
  title: 'Imágenes de descripciones',
  about:
    'Un punto de acceso hace una imagen de cada descripción. Lo que diga se anonimiza antes aquí; usted ve qué se enviaría, y nada sale antes de que pulse «Enviar».',
  endpoint: 'Punto de acceso',
  model: 'Modelo (vacío: el que elija)',
  size: 'Tamaño en píxeles',
  seed: 'Semilla',
  most: 'Solicitudes como máximo',
  key: 'Clave, si la pide',
  keep: 'Guardar la clave en este navegador, cifrada',
  prepare: 'Mostrar lo que recibiría',
  preparing: (n) => `Anonimizando, faltan: ${f.number(n)}`,
  stale: 'Las descripciones o los ajustes han cambiado: vuelva a mirar lo que se enviaría.',
  gets: 'Lo que recibiría el punto de acceso',
  beside:
    'Byte a byte. La clave va en un encabezado propio; su navegador añade, como siempre, la dirección de este sitio y su propio nombre.',
  replaced: (n) => `Sustituido: ${f.number(n)}`,
  send: 'Enviar',
  sendAll: (n) => `Enviar todo (${f.number(n)})`,
  cancel: 'Cancelar',
  going: 'En camino',
  came: 'La imagen ha llegado',
  spent: (n, most) => `Enviado: ${f.number(n)} de ${f.number(most)}`,
  pictures: 'Imágenes que han llegado',
  people: (n) => `Personas vistas en ella: ${f.number(n)}`,
  nobody: (most, from) =>
    `No se toma por nadie del archivo: ${f.number(most, 2)} como máximo, la misma persona desde ${f.number(from, 2)}`,
  apart: 'No se pudo comparar a todos',
  save: 'Guardar la imagen',
  log: (n) => `Todo lo enviado (${f.number(n)})`,
  saveLog: 'Guardar la lista',
  left: 'en camino',
  unanswered: 'sin respuesta',
  answered: (code) => `respuesta ${code}`,
} satisfies Endpoints;
