import { formatOf } from '../format.ts';
import type { Endpoints } from '../sections.ts';

const f = formatOf('fr');

export default {
  title: 'Images à partir des descriptions',
  about:
    'Un point d’accès fait une image de chaque description. Quoi qu’elle dise, elle est d’abord anonymisée ici ; vous voyez ce qui serait envoyé, et rien ne part avant que vous n’appuyiez sur « Envoyer ».',
  endpoint: 'Point d’accès',
  model: 'Modèle (vide : à son choix)',
  size: 'Taille en pixels',
  seed: 'Graine',
  most: 'Requêtes au plus',
  key: 'Clé, s’il en demande une',
  keep: 'Garder la clé dans ce navigateur, chiffrée',
  prepare: 'Montrer ce qu’il recevrait',
  preparing: (n) => `Anonymisation, restent : ${f.number(n)}`,
  stale: 'Des descriptions ou des réglages ont changé : regardez à nouveau ce qui serait envoyé.',
  gets: 'Ce que recevrait le point d’accès',
  beside:
    'À l’octet près. La clé part dans un en-tête à part ; votre navigateur ajoute, comme toujours, l’adresse de ce site et son propre nom.',
  replaced: (n) => `Remplacements : ${f.number(n)}`,
  send: 'Envoyer',
  sendAll: (n) => `Tout envoyer (${f.number(n)})`,
  cancel: 'Annuler',
  going: 'En route',
  came: 'L’image est arrivée',
  spent: (n, most) => `Envoyé : ${f.number(n)} sur ${f.number(most)}`,
  pictures: 'Images reçues',
  people: (n) => `Personnes vues dessus : ${f.number(n)}`,
  nobody: (most, from) =>
    `Prise pour personne du fichier : ${f.number(most, 2)} au plus, la même personne dès ${f.number(from, 2)}`,
  apart: 'Tout le monde n’a pas pu être comparé',
  save: 'Enregistrer l’image',
  log: (n) => `Tout ce qui a été envoyé (${f.number(n)})`,
  saveLog: 'Enregistrer la liste',
  left: 'en route',
  unanswered: 'pas de réponse',
  answered: (code) => `réponse ${code}`,
} satisfies Endpoints;
