import type { Catalogue } from '../labels.ts';

const key = { label: 'Frase de contraseña o clave', help: 'Una clave en bruto empieza por hex:.' };

/** Settings and what they are chosen from. */
export const settings = {
  options: {
    shape: {
      label: 'Forma',
      help: 'La máscara sigue el contorno de cada cara y muestra más alrededor; si no se distingue, una elipse.',
    },
    reach: {
      label: 'Alcance de la máscara',
      help: 'Cabeza: hasta el pelo y sobre las orejas. Cara: solo la cara; pelo y orejas quedan, y por ellos se reconoce a la gente.',
    },
    margin: { label: 'Margen', help: 'Cuánto sobresale la forma de la cara, en parte de su tamaño.' },
    overlay: {
      label: 'Trazado superpuesto',
      help: 'Puntos y líneas sobre lo que oculta: la postura, la expresión y el movimiento se ven, y quien conoce a alguien puede reconocerlo por ellos.',
    },
    palette: {
      label: 'Colores del trazado',
      help: 'Según MediaPipe (izquierda naranja, derecha azul) u OpenPose (un color por extremidad).',
    },
    feather: { label: 'Borde suave', help: 'Degradado fuera de la forma.' },
    colour: { label: 'Color' },
    'solid.fill': { label: 'Relleno', help: 'La media conserva el tono de piel y la luz.' },
    'blur.strength': { label: 'Intensidad', help: 'Anchura del desenfoque en parte de la cara.' },
    'pixelate.tiles': { label: 'Cuadros por cara', help: 'Menos ocultan más.' },
    'tint.opacity': { label: 'Opacidad', help: 'Parte del color; el resto es la cara.' },
    'contours.level': {
      label: 'Líneas',
      help: '1 conserva las menos, 5 las más: menos ocultan más.',
    },
    'landmarks.colour': { label: 'Fondo' },
    'landmarks.points': { label: 'Puntos' },
    'drawn-face.expression': {
      label: 'Expresión',
      help: 'La misma para todos: no dice nada de la suya.',
    },
    'drawn-face.ink': { label: 'Líneas' },
    apart: {
      label: 'Un color por persona',
      help: 'Muestra quién es la misma persona; para ello la película se mira una vez más. En otro archivo no reconoce a nadie.',
    },
    format: { label: 'Formato' },
    codec: { label: 'Códec' },
    quality: { label: 'Calidad' },
    audio: {
      label: 'Sonido',
      help: 'Las voces también son datos personales: el sonido conservado puede identificar.',
    },
    damaged: { label: 'Archivos dañados' },
    filter: {
      label: 'Filtro del movimiento',
      help: 'Para los puntos que se exportan: Butterworth de cuarto orden, hacia delante y hacia atrás, para que nada llegue tarde.',
    },
    cutoff: { label: 'Frecuencia de corte', help: 'Los movimientos más rápidos se toman por ruido.' },
    bridge: {
      label: 'Huecos en el movimiento',
      help: 'Hasta esta duración se rellenan entre sus extremos y quedan marcados.',
    },
    residual: {
      label: 'Lo que halla la comprobación',
      help: 'Ocultarlo y comprobar de nuevo, o parar para que usted decida.',
    },
    'template.template': {
      label: 'Plantilla',
      help: 'Se rellenan {entity}, {length}, {first} y {last} (un carácter cada uno).',
    },
    'replace.new_value': { label: 'Texto en su lugar', help: 'Vacío: el tipo, como <PERSON>.' },
    'encrypt.key': key,
    'fpe.key': key,
    masking_char: { label: 'Signo' },
    chars_to_mask: { label: 'Cuántos', help: '1000 los tapa todos.' },
    from_end: { label: 'Contar desde el final' },
    'generalize.date': { label: 'Fechas a' },
    'generalize.place': {
      label: 'Lugares a',
      help: 'Se quitan las ciudades cuyo nombre designa varios lugares.',
    },
    'generalize.k': { label: 'Anchura de un tramo', help: 'Para edades y números.' },
    hash_type: { label: 'Algoritmo' },
    salt: { label: 'Sal', help: 'Al menos 16 bytes; vacío: aleatoria en cada lote.' },
    'token.template': { label: 'Forma', help: 'Se rellenan {entity} y {n}.' },
  },
  find: ({ one, many, mistaken }, floor) => ({
    enabled: {
      label: `Buscar ${many}`,
      help: `Desactivado: las ${many} quedan como están, también al comprobar el resultado, y el informe lo dice.`,
    },
    threshold: {
      label: 'Certeza',
      help: 'Puntuación desde la que una detección cuenta por sí sola. 0 toma la del detector.',
    },
    minSize: {
      label: `Buscar ${many} desde`,
      help: `Más grande es más rápido. Lo que la comprobación ve desde ${floor} se oculta de todos modos.`,
    },
    stride: { label: 'Buscar cada', help: 'El seguimiento rellena los fotogramas intermedios.' },
    hold: {
      label: 'Mantener',
      help: `Cuánto tiempo sigue oculta una ${one} antes de verse por primera vez y después de la última.`,
    },
    weigh: {
      label: 'Mirar dos veces',
      help: `Lo que de cerca no se considera ${one} (${mistaken}) se lista y queda visible. Desactivado: se oculta todo.`,
    },
    check: {
      label: 'Certeza de la comprobación',
      help: 'Puntuación desde la que cuenta lo visto en el resultado: la del detector (0) o menos.',
    },
  }),
  choices: {
    ellipse: 'elipse',
    box: 'rectángulo',
    mask: 'máscara',
    head: 'cabeza',
    face: 'cara',
    colour: 'color',
    mean: 'media',
    smiling: 'sonriente',
    plain: 'neutra',
    surprised: 'sorprendida',
    auto: 'automático',
    low: 'baja',
    medium: 'media',
    high: 'alta',
    'very-high': 'muy alta',
    keep: 'conservar',
    drop: 'quitar',
    refuse: 'rechazar',
    cut: 'cortar',
    month: 'mes',
    year: 'año',
    decade: 'década',
    region: 'región',
    country: 'país',
    none: 'ninguno',
    points: 'puntos',
    skeleton: 'esqueleto',
    mediapipe: 'MediaPipe',
    openpose: 'OpenPose',
    butterworth: 'Butterworth',
    frames: 'fotogramas',
    s: 's',
    Hz: 'Hz',
  },
} satisfies Pick<Catalogue, 'options' | 'find' | 'choices'>;
