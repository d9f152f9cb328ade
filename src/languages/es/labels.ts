import { formatOf } from '../format.ts';
import type { Catalogue } from '../labels.ts';
import { settings } from './settings.ts';

const f = formatOf('es');

/** Of every voice that leaves words, but for pitch. */
const DISGUISE =
  'Es un disfraz y no anonimato: quien conoce la voz, o compara voces con un programa, puede saber quién habla.';

export default {
  kinds: {
    face: {
      one: 'cara',
      many: 'caras',
      count: (n) => f.count(n, { one: '# cara', other: '# caras' }),
      tracks: (n) => f.count(n, { one: '# pista de cara', other: '# pistas de cara' }),
      mistaken: 'manos, telas, dibujos',
    },
    person: {
      one: 'cuerpo',
      many: 'cuerpos',
      count: (n) => f.count(n, { one: '# cuerpo', other: '# cuerpos' }),
      tracks: (n) => f.count(n, { one: '# pista de cuerpo', other: '# pistas de cuerpo' }),
    },
    hand: {
      one: 'mano',
      many: 'manos',
      count: (n) => f.count(n, { one: '# mano', other: '# manos' }),
      tracks: (n) => f.count(n, { one: '# pista de mano', other: '# pistas de mano' }),
    },
  },
  maskers: {
    solid: { label: 'Relleno liso' },
    blur: {
      label: 'Desenfoque',
      caution:
        'El desenfoque no anonimiza: en un estudio se reconoció el 95,9 % de las caras desenfocadas. Para estar seguro, use el relleno liso.',
    },
    pixelate: {
      label: 'Mosaico',
      caution: 'Los cuadros gruesos aún muestran piel, pelo y pose; se puede reconocer a personas conocidas.',
    },
    tint: {
      label: 'Tinte',
      caution:
        'Un tinte marca y no protege: se reconoce a cualquiera. Para estar seguro, use el relleno liso.',
    },
    contours: {
      label: 'Contornos',
      caution:
        'Un dibujo de líneas disimula: quedan pose, expresión y proporciones, y quien conoce a alguien puede reconocerlo. Menos líneas ocultan más.',
    },
    landmarks: {
      label: 'Puntos',
      caution:
        'La expresión y las proporciones quedan como puntos; las proporciones son biométricas. Donde no se distinguen, la zona se rellena de un color.',
    },
    removal: {
      label: 'Eliminación',
      caution:
        'Sombras, reflejos y lo que alguien mueve quedan. Nadie ve que la película fue cambiada: dígalo donde la comparta. Si ningún fotograma muestra el fondo, o no se puede seguir la cámara (quien filma camina; una pared vacía), se adivina.',
    },
    picture: { label: 'Imagen' },
    'drawn-face': { label: 'Cara dibujada' },
    persona: {
      label: 'Persona',
      caution:
        'Quedan la expresión, la mirada, la postura de la cabeza y la luz, y también el pelo, las orejas, el cuerpo y la voz: quien conoce a alguien puede reconocerlo. Donde una cara es pequeña, está girada o no se puede leer, se rellena con un color.',
    },
  },
  presets: {
    safe: { label: 'Seguro', about: 'Cada cara bajo un relleno liso. No queda nada de ella.' },
    blur: {
      label: 'Borroso',
      about: 'Suave a la vista, protege poco: las caras desenfocadas se pueden reconocer.',
    },
    mosaic: {
      label: 'Mosaico',
      about: 'Caras en cuadros gruesos: agradable a la vista, pero no seguro ante quien las conoce.',
    },
    strict: {
      label: 'Estricto',
      about:
        'Cuentan también detecciones débiles, lo más pequeño y lo que una mirada de cerca descarta; más margen, más tiempo; sin sonido.',
    },
    body: {
      label: 'Cuerpo',
      about:
        'Personas enteras como siluetas de un color: cara, ropa y complexión desaparecen, los movimientos se ven.',
    },
    gesture: {
      label: 'Gestos',
      about:
        'Personas enteras como siluetas de un color con su esqueleto encima: gestos y movimiento quedan, caras y ropa desaparecen.',
    },
    contours: {
      label: 'Contornos',
      about:
        'Personas enteras como dibujo de líneas: postura y gestos siguen legibles, y quien las conozca puede reconocerlas.',
    },
    removal: {
      label: 'Eliminación',
      about:
        'Las personas desaparecen y el lugar queda, como lo muestran otros fotogramas. Para cámaras fijas, que giran o que se llevan en la mano; no al caminar.',
    },
    signing: {
      label: 'Signos',
      about:
        'Caras bajo un color con sus líneas encima: la expresión y las manos siguen legibles. Para lengua de signos y entrevistas.',
    },
    maximum: {
      label: 'Máximo',
      about: 'Personas enteras y caras bajo cajas de margen amplio, también las apenas vistas; sin sonido.',
    },
    'blur-background': {
      label: 'Fondo borroso',
      about:
        'Las personas quedan como están, también la cara; todo lo que las rodea se desenfoca, y quizá aún se reconozca.',
    },
    'black-background': {
      label: 'Fondo negro',
      about:
        'Las personas quedan como son, también su cara; alrededor todo es negro, salvo junto a quienes no tienen silueta clara.',
    },
    'street-scene': {
      label: 'Escena de calle',
      about:
        'Personas enteras como siluetas de un color, también pequeñas o apenas vistas; sin sonido. No se buscan matrículas ni letreros.',
    },
    classroom: {
      label: 'Aula',
      about:
        'Cada cara bajo una forma opaca de margen amplio, también pequeñas o apenas vistas; sin sonido. Cuerpos, ropa y lo escrito en la pizarra se quedan.',
    },
    'clinical-interview': {
      label: 'Entrevista clínica',
      about:
        'Personas enteras como siluetas con su esqueleto, caras con sus líneas: postura, gestos y expresión se conservan. Las voces también, y dicen quién habla.',
    },
    'another-face': {
      label: 'Otra cara',
      about:
        'Alguien que no existe hace lo que hace cada cara: quedan expresión, mirada y postura de la cabeza. También pelo, cuerpo y voz.',
    },
    'driver-camera': {
      label: 'Cámara de conductor',
      about:
        'Caras cercanas bajo un color con sus líneas encima: mirada y párpados siguen legibles; las menores, sin líneas; sin sonido. Se quedan las manos, y también matrículas y reflejos.',
    },
    'support-call': {
      label: 'Llamada de soporte',
      about:
        'Caras bajo un color con sus líneas encima; sin sonido: lo que se dice queda en la transcripción enmascarada, si usted da una. Lo que hay en una pantalla queda.',
    },
    gdpr: {
      label: 'Seudónimos RGPD',
      about:
        'Sustitutos numerados distinguen a las personas; las categorías especiales se quitan; las fechas conservan el año.',
    },
    'hipaa-safe-harbor': {
      label: 'HIPAA Safe Harbor',
      about:
        'Los 18 identificadores: pueden quedar años, estados y las tres primeras cifras del ZIP; lo demás se quita.',
    },
    ccpa: {
      label: 'CCPA',
      about:
        'Los identificadores se sustituyen por su tipo, las cuentas conservan cuatro cifras, los secretos se quitan.',
    },
    'pci-dss': {
      label: 'PCI DSS',
      about: 'Números de tarjeta y cuenta, códigos, PIN y claves; todo lo demás queda.',
    },
    'llm-prompt': {
      label: 'Consulta a un modelo de lenguaje',
      about: 'Sustitutos numerados con los que un modelo puede razonar y que vuelven en su respuesta.',
    },
    research: {
      label: 'Investigación, con sentido',
      about: 'Nombres, lugares y números inventados; las fechas se mueven juntas y los intervalos quedan.',
    },
  },
  voices: {
    remove: { label: 'Sin sonido' },
    silence: { label: 'Silencio' },
    noise: { label: 'Ruido' },
    tone: { label: 'Pitido' },
    spoken: {
      label: 'Leído en voz alta',
      caution:
        'Necesita una transcripción en inglés, alemán, español, francés o italiano. Lo que dice queda, con sustitutos de lo encontrado, y también cuándo se dice; lo que falta en ella es silencio.',
    },
    strong: {
      label: 'Voz neutra, fuerte',
      caution:
        'Las palabras quedan y cuesta más entenderlas; su ritmo y su elección también quedan. Los programas que comparan voces se equivocan más, pero no siempre: quien no debe ser encontrado necesita «Ruido» o «Silencio».',
    },
    neutral: {
      label: 'Voz neutra',
      caution:
        'Las palabras quedan, y también su ritmo y su elección. Los programas que comparan voces se equivocan más, pero no siempre: quien no debe ser encontrado necesita «Ruido» o «Silencio».',
    },
    whisper: { label: 'Susurro (disfraz)', caution: DISGUISE },
    robot: { label: 'Robot (disfraz)', caution: DISGUISE },
    mcadams: { label: 'McAdams (disfraz)', caution: DISGUISE },
    pitch: {
      label: 'Tono (disfraz)',
      caution:
        'Es un disfraz y no anonimato: un programa que compara voces sabe casi igual de bien quién habla, y se puede deshacer.',
    },
  },
  operators: {
    replace: { label: 'Sustituir por su tipo' },
    redact: { label: 'Eliminar' },
    mask: { label: 'Tapar caracteres', caution: 'Se ve la longitud, y los caracteres que quedan.' },
    hash: {
      label: 'Hash',
      caution: 'Quien conoce la sal puede probar nombres y números hasta acertar.',
    },
    encrypt: { label: 'Cifrar' },
    fpe: {
      label: 'Cifrar con la misma forma',
      caution: 'El mismo valor da el mismo resultado en un lote: se ve cuántas veces aparece.',
    },
    token: { label: 'Marca numerada' },
    surrogate: {
      label: 'Valor inventado',
      caution: 'El texto sigue pareciendo hablar de alguien: diga que los nombres son inventados.',
    },
    generalize: {
      label: 'Generalizar',
      caution: 'Un tramo o lugar poco común aún puede señalar a una persona: elíjalo amplio.',
    },
    template: {
      label: 'Plantilla propia',
      caution: 'Se ven la longitud y los caracteres primero y último donde la plantilla los pide.',
    },
    keep: { label: 'Conservar', caution: 'El valor sigue legible.' },
  },
  exporters: {
    html: 'Informe como página',
    json: 'Informe en JSON',
    jsonl: 'Pistas en líneas JSON',
    csv: 'Pistas en tabla (CSV)',
    coco: 'Máscaras para herramientas COCO',
    'masks-png': 'Máscaras como imágenes (PNG)',
    'masks-mov': 'Máscaras como película (MOV)',
    timeline: 'Línea de tiempo para editores (OpenTimelineIO)',
    landmarks: 'Puntos del cuerpo en tabla (CSV)',
    'landmarks-faces': 'Puntos de la cara en tabla (CSV)',
    hands: 'Puntos de las manos en tabla (CSV)',
    'landmarks-json': 'Puntos del cuerpo en JSON',
    'landmarks-jsonl': 'Puntos del cuerpo en líneas JSON',
    maskanyone: 'Puntos con las columnas de MaskAnyone',
    bvh: 'Esqueletos para animación (BVH)',
    glb: 'Figuras en movimiento (GLB)',
    trc: 'Marcadores para OpenSim (TRC)',
    'head-pose': 'Postura de la cabeza en tabla (CSV)',
    blendshapes: 'Expresiones en tabla (blendshapes, CSV)',
    'blendshapes-json': 'Expresiones en JSON (blendshapes)',
    'glb-heads': 'Cabezas en movimiento (GLB)',
    captions: 'Descripciones de escenas (JSON)',
    'captions-vtt': 'Descripciones de escenas (WebVTT)',
    sample: 'Registro para conjuntos de datos (JSON)',
    'scenes-jpg': 'Imágenes de escenas (JPEG)',
  },
  ...settings,
  things: {
    name: 'Nombre',
    place: 'Lugar',
    organization: 'Organización',
    address: 'Dirección postal',
    postcode: 'Código postal',
    id: 'Identificador',
    age: 'Edad',
    date: 'Fecha u hora',
    phone: 'Número de teléfono',
    email: 'Correo electrónico',
    url: 'Dirección web',
    username: 'Nombre de usuario',
    password: 'Contraseña',
    secret: 'Clave, token o cookie',
    ip: 'Dirección IP',
    mac: 'Dirección MAC',
    guid: 'GUID/UUID',
    device: 'Identificador de dispositivo',
    coordinates: 'Coordenadas GPS',
    belief: 'Nacionalidad, religión o política',
    card: 'Número de tarjeta',
    iban: 'IBAN',
    bic: 'BIC/SWIFT',
    account: 'Número de cuenta',
    routing: 'Código bancario',
    wallet: 'Monedero de criptomonedas',
    vin: 'Número de bastidor',
    plate: 'Matrícula',
    passport: 'Número de pasaporte',
    licence: 'Permiso de conducir',
    idCard: 'Documento de identidad',
    personal: 'Número de identidad',
    foreigner: 'Número de extranjero',
    voter: 'Credencial de elector',
    national: 'Número nacional, fiscal o de empresa',
    tax: 'Número fiscal',
    vat: 'Número de IVA',
    social: 'Número de seguridad social',
    health: 'Número de seguro médico',
    doctor: 'Número de médico',
    practice: 'Número de consulta',
    company: 'Número de empresa',
    reference: 'Número provisional',
  },
  said: {
    attachments: 'archivos adjuntos',
    'attributes for programs': 'atributos para programas',
    comments: 'comentarios',
    'everything but the values of cells: formulas, forms, comments, charts, pictures, properties':
      'todo salvo los valores de las celdas: fórmulas, formularios, comentarios, gráficos, imágenes, propiedades',
    'field codes': 'códigos de campo',
    'fields that no standard names': 'campos que ninguna norma nombra',
    'instructions to programs': 'instrucciones para programas',
    'its encoding: the result is UTF-8': 'su codificación: el resultado está en UTF-8',
    'names of cues': 'nombres de subtítulos',
    'other headers': 'otras cabeceras',
    'other settings of cues': 'otros ajustes de subtítulos',
    'pictures, keys and attachments': 'imágenes, claves y adjuntos',
    'styles, classes and fonts': 'estilos, clases y fuentes',
    'tags that are none of HTML': 'etiquetas ajenas a HTML',
    'text around the parts': 'texto alrededor de las partes',
    'the video encoder': 'el codificador de vídeo',
    'this browser has none': 'este navegador no lo tiene',
    'this page came over plain http': 'esta página llegó por http simple',
    'The container cannot turn pictures: the result lies as the camera stored it.':
      'El contenedor no puede girar la imagen: el resultado está como la cámara lo guardó.',
    'Nothing of what is said can be heard in the result.':
      'En el resultado no se oye nada de lo que se dice.',
    'What was to be hidden can still be heard in the result.':
      'Lo que debía ocultarse aún se oye en el resultado.',
    'What was to stay of the sound is not what it was.': 'Lo que debía quedar del sonido no es lo que era.',
    'The portrait is a persona: nobody.': 'El retrato es una persona ficticia: nadie.',
    'What the face does in the portrait counts as rest: who smiles there smiles throughout.':
      'Lo que hace la cara en el retrato cuenta como reposo: quien sonríe en él sonríe siempre.',
    'Lips move by the masked sound.': 'Los labios se mueven según el sonido enmascarado.',
    'Lips move by the sound, which is left out.': 'Los labios se mueven según el sonido, que se omite.',
    'A persona is taken for the person for whom it stands.':
      'Una persona ficticia se toma por aquella a la que sustituye.',
    'The original sound can still be heard in the result.': 'El sonido original aún se oye en el resultado.',
    'The sound of the result is not as long as it was.': 'El sonido del resultado no dura lo que duraba.',
    'The sound of the result is not where it was beside the pictures.':
      'El sonido del resultado no está donde estaba junto a las imágenes.',
    'The sound could not be read and was left out.': 'El sonido no se pudo leer y se quitó.',
    'The source is HDR; the result has its curve in 8 bits, not tone-mapped.':
      'El origen es HDR; el resultado tiene su curva en 8 bits, sin adaptar los tonos.',
    'Heads in profile and far faces may be hidden by half only, or not at all':
      'Las cabezas de perfil y las caras lejanas pueden quedar ocultas solo a medias, o nada',
    'Heads in profile may be hidden by half only':
      'Las cabezas de perfil pueden quedar ocultas solo a medias',
    'A hand, a foot or another limb may stay bare, and the check does not see that':
      'Una mano, un pie u otra extremidad puede quedar al descubierto, y la comprobación no lo ve',
    'A hand may stay bare, and the check sees few of them':
      'Una mano puede quedar al descubierto, y la comprobación ve pocas',
    'Heads in profile and turned ones may not be found':
      'Puede que no se encuentren cabezas de perfil o giradas',
  },
} satisfies Catalogue;
