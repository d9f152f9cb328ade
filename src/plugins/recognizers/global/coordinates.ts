import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'coordinates',
  entity: 'COORDINATES',
  label: 'GPS coordinates',
  family: 'place',
  source: 'ISO 6709:2022; Open Location Code 1.0',
  context: ['gps', 'coordinates', 'latitude', 'longitude', 'lat', 'location', 'lng'],
  needs: { any: [{ digits: 4 }, { sign: '+' }, { sign: '°' }] },
  patterns: [
    {
      name: 'decimal pair',
      re: /(?<![\d.])[-+]?(?:[1-8]?\d|90)\.\d{4,10}°?\s?[NS]?\s?[,;]\s?[-+]?(?:1[0-7]\d|180|\d{1,2})\.\d{4,10}°?\s?[EWO]?(?![\d.])/g,
      score: 0.6,
    },
    {
      name: 'degrees, minutes, seconds',
      re: /(?<!\d)\d{1,2}°\s?\d{1,2}['′]\s?(?:\d{1,2}(?:\.\d{1,4})?(?:"|″|''))?\s?[NS][,;]?\s?\d{1,3}°\s?\d{1,2}['′]\s?(?:\d{1,2}(?:\.\d{1,4})?(?:"|″|''))?\s?[EWO]\b/g,
      score: 0.8,
    },
    {
      name: 'decimal degrees with their sides',
      re: /(?<![\d.])(?:[1-8]?\d|90)(?:\.\d{1,10})?\s?°\s?[NS][,;]?\s{0,2}(?:1[0-7]\d|180|\d{1,2})(?:\.\d{1,10})?\s?°\s?[EWO](?!\p{L})/gu,
      score: 0.8,
    },
    {
      name: 'sides before degrees',
      re: /(?<!\p{L})[NS]\s?\d{1,2}\s?°\s?(?:\d{1,2}(?:\.\d{1,6})?\s?['′’]\s?(?:\d{1,2}(?:\.\d{1,4})?\s?(?:"|″|”|''))?)?[,;]?\s{0,2}[EWO]\s?\d{1,3}\s?°\s?(?:\d{1,2}(?:\.\d{1,6})?\s?['′’]\s?(?:\d{1,2}(?:\.\d{1,4})?\s?(?:"|″|”|''))?)?/gu,
      score: 0.8,
    },
    {
      name: 'Open Location Code',
      re: /(?<![\p{L}\p{N}+])[2-9CFGHJMPQRVWX]{8}\+[2-9CFGHJMPQRVWX]{2,4}(?![\p{L}\p{N}])/gu,
      score: 0.6,
      needs: { sign: '+' },
    },
    {
      name: 'named',
      re: /\b(?:lat(?:itude)?|lon(?:gitude)?|lng)["']?\s?[:=]\s?(?<v>[-+]?\d{1,3}\.\d{3,10})/gi,
      score: 0.7,
    },
    {
      name: 'one of an array that is called so',
      re: /\b(?:geo(?:_?(?:point|json|metry|loc|location))?|gps|coord(?:inate)?s?|lat_?lo?ng?|lo?ng_?lat|position|location|loc|centroid)["']?\s?[:=]\s?\[?\s?(?<v>[-+]?\d{1,3}\.\d{4,15})(?![\d.])/gi,
      score: 0.6,
    },
    { name: 'ISO 6709', re: /(?<![\d.])[-+]\d{2}\.\d{3,8}[-+]\d{3}\.\d{3,8}\//g, score: 0.8 },
  ],
  // Poles and date line are the ends of the world: 90.1 degrees north is a price.
  validate(text) {
    const [latitude = 0, longitude = 0] = [...text.matchAll(/\d+(?:\.\d+)?/g)].map((m) => Number(m[0]));
    const pair = /^[-+]?[\d.]+°?\s?[NS]?\s?[,;]/.test(text);
    return pair && (latitude > 90 || longitude > 180) ? false : undefined;
  },
} satisfies Recognizer;
