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
    'picture.picture': {
      label: 'Imagen',
      help: 'PNG, JPEG, WebP o AVIF. Queda en sus ajustes y en el resultado, y en ningún informe.',
    },
    'picture.fit': {
      label: 'Cómo encaja',
      help: 'cubrir: llena el sitio y lo que sobra se corta. contener: se ve entera.',
    },
    'picture.colour': { label: 'Fondo' },
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
    sound: { label: 'Archivos de sonido' },
    'noise.level': { label: 'Volumen', help: 'Por debajo del máximo.' },
    seed: { label: 'Semilla', help: 'La misma semilla da el mismo sonido.' },
    'robot.pitch': { label: 'Tono' },
    semitones: { label: 'Más agudo o más grave' },
    coefficient: { label: 'Coeficiente', help: 'Cuanto más lejos de 1, más extraño.' },
    damaged: { label: 'Archivos dañados' },
    filter: {
      label: 'Filtro del movimiento',
      help: 'Para los puntos que se exportan: Butterworth de cuarto orden, hacia delante y hacia atrás, para que nada llegue tarde; o el filtro de un euro de las herramientas en vivo.',
    },
    cutoff: { label: 'Frecuencia de corte', help: 'Los movimientos más rápidos se toman por ruido.' },
    beta: {
      label: 'Aumento del corte con la velocidad',
      help: 'Del filtro de un euro: tanto cuando algo se mueve su propio tamaño en un segundo.',
    },
    bridge: {
      label: 'Huecos en el movimiento',
      help: 'Hasta esta duración se rellenan entre sus extremos y quedan marcados.',
    },
    'context.age': {
      label: 'Franja de edad',
      help: 'Estimada por la cara, con un error medio de 4 años. Acota quién es alguien.',
    },
    'context.presentation': {
      label: 'Presentación de género',
      help: 'Cómo ve una red una cara, no quién es alguien; se equivoca más con mujeres de piel oscura. Acota quién es alguien.',
    },
    'context.skin': {
      label: 'Tono de piel',
      help: 'Un grado de la escala de Monk (1 a 10), según las mejillas. La luz y las cámaras lo desplazan uno o dos grados; ayuda a saber quién es alguien.',
    },
    'context.hair': {
      label: 'Color del pelo',
      help: 'De lo que hay sobre la frente: una gorra de ese color se toma por pelo. Negro y castaño oscuro son uno.',
    },
    'context.clothes': {
      label: 'Color de la ropa',
      help: 'De lo que se lleva en el pecho, si casi todo es de un color. Entre pocas personas dice quién es alguien.',
    },
    'context.expression': {
      label: 'Expresión',
      help: 'Sonrisas; también ceño y sorpresa donde está el modelo de puntos faciales.',
    },
    'context.facing': {
      label: 'Hacia dónde mira la cabeza',
      help: 'Los lados son los de la imagen. Los ojos pueden mirar a otra parte.',
    },
    'context.gaze': {
      label: 'Hacia dónde miran los ojos',
      help: 'Cabeza y ojos juntos; los lados son los de la imagen. Necesita el Face Landmarker.',
    },
    'context.eyes': {
      label: 'Ojos abiertos o cerrados',
      help: 'Lo que dura menos de 0,4 segundos es un parpadeo.',
    },
    'context.mouth': {
      label: 'Si la boca se mueve',
      help: 'Como al hablar o al comer: se sabe solo por los labios.',
    },
    'context.posture': {
      label: 'Postura',
      help: 'De pie, andando, sentado (o en cuclillas: las articulaciones solas no lo distinguen) o tumbado; desconocida donde no se ven piernas. Hay que buscar cuerpos.',
    },
    'context.gesture': { label: 'Gesto', help: 'Manos levantadas o que saludan. Hay que buscar cuerpos.' },
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
    cover: 'cubrir',
    contain: 'contener',
    butterworth: 'Butterworth',
    'one-euro': 'un euro',
    frames: 'fotogramas',
    s: 's',
    Hz: 'Hz',
    dB: 'dB',
    semitones: 'semitonos',
  },
} satisfies Pick<Catalogue, 'options' | 'find' | 'choices'>;
