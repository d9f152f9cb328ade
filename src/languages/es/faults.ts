import { type FaultTable, say } from '../../core/model/fault.ts';

export default {
  'source/missing': (f) =>
    say(`Abrir ${f.name}`, 'No existe ese archivo.', 'Compruebe el nombre y la carpeta.'),
  'source/empty': (f) =>
    say(`Abrir ${f.name}`, 'El archivo está vacío (0 bytes).', 'Cópielo de nuevo desde su origen.'),
  'source/unreadable': (f) =>
    say(
      `Abrir ${f.name}`,
      `No es un vídeo ni una imagen que se pueda leer: ${f.why}.`,
      'Compruebe que se abre en otro sitio. Mejor MP4 para vídeo y JPEG o PNG para imágenes.',
    ),
  'source/no-video': (f) =>
    say(`Abrir ${f.name}`, 'No contiene imagen.', 'Elija un archivo con pista de vídeo, o una imagen.'),
  'source/elsewhere': (f) =>
    say(
      `Abrir ${f.name}`,
      f.is === 'document'
        ? 'Es un documento, no un vídeo ni una imagen.'
        : 'Es un vídeo, una imagen o un sonido, no un texto.',
      f.is === 'document' ? 'Ábralo en la vista de texto.' : 'Ábralo en la vista de vídeos e imágenes.',
    ),
  'source/no-decoder': (f) =>
    say(
      `Decodificar ${f.name}`,
      `Ni este navegador ni ffmpeg pueden decodificar su formato (${f.codec}).`,
      'Guárdelo en otro formato e inténtelo de nuevo: un vídeo como MP4 (H.264), una imagen como JPEG o PNG.',
    ),
  'source/too-large': (f) =>
    say(
      `Abrir ${f.name}`,
      `El archivo supera lo que se puede tratar aquí (${f.what}: ${f.limit}).`,
      'Redúzcalo o divídalo en partes.',
    ),
  'source/damaged': (f) =>
    say(
      `Leer ${f.name}`,
      `Está dañado después del fotograma ${f.frames}: ${f.why}.`,
      'Permita archivos dañados en los ajustes para obtener la parte anterior al daño, o repare el archivo.',
    ),
  'source/changed': (f) =>
    say(
      `Leer de nuevo ${f.name}`,
      'Dio otros fotogramas que la primera vez.',
      'Asegúrese de que ningún programa lo esté escribiendo y empiece de nuevo.',
    ),
  'sound/unreadable': (f) =>
    say(
      'Ocultar la voz',
      `Una pista de sonido (${f.codec}) no se puede decodificar${f.seconds > 0 ? ` después de ${f.seconds.toFixed(1)} s` : ''}, y tal como está no sale.`,
      'Elija «Sin sonido», o permita archivos dañados en los ajustes: lo que no se pueda decodificar se quita.',
    ),
  'sound/whole': (f) =>
    say(
      'Ocultar la voz',
      'El archivo solo contiene sonido, y los ajustes lo conservan o lo quitan entero: no se ocultaría nada, o no quedaría nada.',
      `Elija una voz que hable en su lugar (${f.voices}).`,
    ),
  'model/missing': (f) =>
    say(
      `Cargar el modelo ${f.model}`,
      'No está entre los archivos que acompañan a esta copia de la página.',
      'Elija otro en los ajustes, o avise a quien gestiona esta copia.',
    ),
  'detector/missing': (f) =>
    say(
      `Elegir un detector (${f.kind})`,
      f.for === 'find'
        ? 'Esta copia de la página no incluye ningún modelo que lo encuentre.'
        : 'Esta copia de la página no incluye un segundo modelo, de otra familia, que pueda comprobar el resultado.',
      'Avise a quien gestiona esta copia de que faltan modelos.',
    ),
  'model/corrupt': (f) =>
    say(
      `Cargar el modelo ${f.model}`,
      `Su suma de control es ${f.got.slice(0, 12)}, no ${f.want.slice(0, 12)}.`,
      'Recargue la página; si persiste, el servidor entrega un archivo erróneo.',
    ),
  'model/wrong': (f) =>
    say(
      `Probar el modelo ${f.model} en ${f.backend}`,
      `Calcula resultados erróneos ahí (error ${f.error.toPrecision(2)}).`,
      'Se toma otro motor; actualice el controlador gráfico para usar este.',
    ),
  'model/failed': (f) =>
    say(`Ejecutar el modelo ${f.model}`, `Ha fallado: ${f.why}.`, 'Elija otro detector o motor.'),
  'part/missing': (f) =>
    say(
      `Cargar ${f.part}`,
      `Esta parte de la página (${f.part}) aún no estaba guardada para usarla sin red y no se pudo obtener.`,
      'Conéctese una vez a la red e inténtelo de nuevo; no se escribió nada.',
    ),
  'engine/lost': (f) =>
    say(`Usar ${f.engine}`, `Dejó de funcionar: ${f.why}.`, 'Empiece de nuevo; no se escribió nada.'),
  'engine/hung': (f) =>
    say(`Usar ${f.engine}`, `No respondió en ${f.seconds} s.`, 'Empiece de nuevo, o elija otro motor.'),
  'engine/missing': (f) =>
    say(
      `Iniciar ${f.engine}`,
      `No está disponible aquí: ${f.why}.`,
      'Use una versión actual de Chromium, Firefox o Safari.',
    ),
  'endpoint/failed': (f) =>
    say(
      `Pedir una imagen a ${f.address}`,
      `No llegó ninguna: ${f.why}.`,
      'Compruebe la dirección, la interfaz y la clave, e inténtelo de nuevo.',
    ),
  'endpoint/likeness': (f) =>
    say(
      `Tomar una imagen de ${f.address}`,
      `Alguien en ella se toma por alguien del archivo (${f.alike.toFixed(2)}; la misma persona desde ${f.from.toFixed(2)}), así que no se ha guardado.`,
      'Pídala otra vez con otra semilla, o diga menos de la persona en la descripción.',
    ),
  'engine/place': (f) =>
    say(
      'Iniciar Guise en esta página',
      `${f.why}.`,
      'Avise a quien gestiona este sitio; el archivo se queda donde está.',
    ),
  'sink/no-encoder': (f) =>
    say(
      'Escribir el resultado',
      `Este navegador no puede codificar ${f.codec} a ${f.size}.`,
      'Elija otro formato de salida o un archivo más pequeño.',
    ),
  'sink/failed': (f) =>
    say(
      'Escribir el resultado',
      `Ha fallado: ${f.why}.`,
      'Haga sitio o elija otro lugar, y empiece de nuevo.',
    ),
  'sink/taken': (f) =>
    say(`Escribir ${f.name}`, `No se tocó: ${f.why}.`, 'Elija otra carpeta u otro nombre.'),
  'policy/invalid': (f) => say('Leer los ajustes', `${f.path}: ${f.why}.`, 'Corríjalo e inténtelo de nuevo.'),
  'edits/invalid': (f) => say('Leer los retoques', `${f.path}: ${f.why}.`, 'Corríjalo e inténtelo de nuevo.'),
  'edits/other': (f) =>
    say(
      'Leer los retoques',
      `Se hicieron para otro archivo (sha256 ${f.want.slice(0, 12)}, este tiene ${f.got.slice(0, 12)}): nombran sus fotogramas o caracteres por número y aquí ocultarían los lugares equivocados.`,
      'Tome el archivo para el que se hicieron, o hágalos de nuevo.',
    ),
  'edits/lost': (f) =>
    say(
      'Aplicar los retoques',
      `Lo que se eligió ocultar en el fotograma ${f.frame} no se encontró ahí esta vez.`,
      'Busque con los ajustes con que se hicieron los retoques, o dibújelo a mano.',
    ),
  'export/empty': (f) =>
    say(
      `Escribir ${f.what}`,
      'No se pudo leer ningún movimiento: no se buscó aquello de lo que se lee, o nadie lo muestra con claridad.',
      'Busque también cuerpos (lo hace el ajuste Cuerpo) o manos, o exporte otra cosa.',
    ),
  'export/lacking': (f) =>
    say(
      `Escribir ${f.what}`,
      `Aquello con lo que se hace (${f.model}) no está entre los archivos que acompañan a esta copia de la página.`,
      'Quien gestiona esta copia lo añade con «npm run models» y conexión, o desde una carpeta indicada en GUISE_ASSETS. Las demás exportaciones no lo necesitan.',
    ),
  'verify/residual': (f) =>
    say(
      'Comprobar el resultado',
      `Puede que aún se vean hallazgos (${f.count}) en fotogramas (${f.frames}).`,
      'Revíselos, y oculte o acepte cada uno.',
    ),
  'verify/unverified': (f) =>
    say(
      'Comprobar el resultado',
      `No se pudo comprobar: ${f.why}.`,
      'Un resultado sin comprobar no se guarda. Deje la elección de detectores en «automático» y empiece de nuevo.',
    ),
  'voice/transcript': () =>
    say(
      'Leer en voz alta',
      'La voz «Leído en voz alta» dice lo que dice una transcripción, y no hay ninguna.',
      'Dé la transcripción de este archivo, con tiempos (--transcript, o junto al archivo en la página), o elija otra voz.',
    ),
  'voice/language': (f) =>
    say(
      'Leer en voz alta',
      `La transcripción está en otro idioma (${f.language}), y la voz «Leído en voz alta» habla inglés, alemán, español, francés e italiano.`,
      'Elija otra voz. Si el idioma se adivinó mal, indíquelo (find.text.language=en).',
    ),
  'speaker/short': (f) =>
    say(
      `Aprender la voz de ${f.name}`,
      `Solo se oyen ${f.seconds.toFixed(1)} s de habla, y hacen falta 5.`,
      'Dé una grabación en la que esta persona hable sola más tiempo.',
    ),
  'speaker/mixed': (f) =>
    say(
      `Aprender la voz de ${f.name}`,
      'Se oye más de una voz.',
      'Dé una grabación, o pasajes de una, en los que esta persona hable sola.',
    ),
  'speaker/unknown': (f) =>
    say(
      'Saber quién habla',
      `La regla ${f.rule + 1} trata de «${f.name}», y nadie ha dicho cómo suena esa voz.`,
      'En la página, elija un pasaje del sonido en el que esta persona hable sola y diga quién es; en la línea de órdenes, dé una grabación con --enroll. O quite la regla.',
    ),
  'transcript/other': (f) =>
    say(
      'Leer la transcripción',
      `Algo de ella empieza a los ${f.begins.toFixed(1)} s, y el sonido acaba a los ${f.seconds.toFixed(1)} s: es de otra grabación.`,
      'Use la transcripción hecha para este mismo archivo, con tiempos en segundos desde su comienzo.',
    ),
  'transcript/unaligned': ({ why }) =>
    say(
      'Alinear el texto con el sonido',
      {
        language: 'Nada aquí lee en voz alta este idioma para compararlo con el sonido.',
        unlike: 'El texto no se encontró en el sonido: dice otra cosa, o se oye con claridad demasiado poco.',
        tracks: 'El archivo tiene varias pistas de sonido y el texto no dice de cuál es.',
      }[why],
      'Dé una transcripción con tiempos (SRT, VTT o JSON), indique el idioma del texto o enmascare el archivo sin ella.',
    ),
  'transcript/silent': () =>
    say(
      'Escuchar las palabras',
      'En este archivo no se oyó ninguna palabra.',
      'Dé una transcripción con tiempos, u oculte el archivo sin ella.',
    ),
  'portrait/face': (f) =>
    say(
      `Leer la cara de ${f.name}`,
      {
        none: 'No se encontró ninguna cara.',
        several: `Hay ${f.faces} caras.`,
        small: 'La cara es demasiado pequeña para leerla, o se ve demasiado poco de ella.',
        turned: 'La cara está demasiado girada.',
      }[f.why],
      f.why === 'several'
        ? 'Diga cuál es, contando desde la izquierda (--face), o recorte la imagen.'
        : 'Elija un archivo en el que una cara mire derecha a la cámara, de unos 100 píxeles de alto o más.',
    ),
  'text/key': (f) =>
    say(`Restaurar (${f.what})`, 'La clave no lo abre, o se modificó.', 'Use la clave con la que se cifró.'),
  'text/document': (f) =>
    say(
      `Leer ${f.name}`,
      `No está bien formado${f.where ? ` (${f.where})` : ''}: ${f.why}.`,
      'Repárelo, o ábralo como texto sin formato; no se escribió nada.',
    ),
  'text/residual': (f) =>
    say(
      'Comprobar el texto oculto',
      `Aún contiene valores que debían desaparecer (${f.count}).`,
      'Comuníquelo, por favor; no se escribió nada.',
    ),
  'job/aborted': () => say('Ocultar', 'Se canceló.', 'No se escribió nada. Empiece de nuevo cuando quiera.'),
  'job/internal': (f) =>
    say('Ocultar', `Ocurrió algo imprevisto: ${f.why}.`, 'Comuníquelo, por favor; no se escribió nada.'),
} satisfies FaultTable;
