/** Captions of scenes: whoever is told of stands before a colon, so that nothing has to agree with who they are. */
import { type Grammar, grammarOf } from '../../core/context/grammar.ts';
import { thingsCalled } from '../../core/context/scenery.ts';

export default grammarOf({
  language: 'es',
  nobody: 'No hay nadie en la imagen.',
  one: 'Hay una persona en la imagen.',
  several: {
    other: (n) => `Hay ${n} personas en la imagen.`,
  },
  things: 'También en la imagen',
  values: {
    camera: {
      still: 'La vista está quieta.',
      left: 'La vista se mueve hacia la izquierda.',
      right: 'La vista se mueve hacia la derecha.',
      up: 'La vista se mueve hacia arriba.',
      down: 'La vista se mueve hacia abajo.',
      closer: 'El encuadre se cierra.',
      wider: 'El encuadre se abre.',
      shaking: 'La imagen tiembla.',
    },
    light: {
      dark: 'La imagen es oscura.',
      dim: 'La imagen tiene poca luz.',
      medium: 'La imagen no es ni oscura ni clara.',
      bright: 'La imagen es clara.',
    },
    setting: {
      indoors: 'La escena es en interior.',
      outdoors: 'La escena es en exterior.',
    },
    shot: {
      short: 'El plano es corto.',
      medium: 'El plano dura lo habitual.',
      long: 'El plano es largo.',
    },
    objects: thingsCalled(
      'bicicleta|coche|moto|avión|autobús|tren|camión|barco|semáforo|boca de incendios|señal de stop|parquímetro|banco|pájaro|gato|perro|caballo|oveja|vaca|elefante|oso|cebra|jirafa|mochila|paraguas|bolso|corbata|maleta|frisbee|esquís|tabla de snowboard|pelota|cometa|bate de béisbol|guante de béisbol|monopatín|tabla de surf|raqueta de tenis|botella|copa|taza|tenedor|cuchillo|cuchara|cuenco|plátano|manzana|bocadillo|naranja|brócoli|zanahoria|perrito caliente|pizza|dónut|pastel|silla|sofá|planta en maceta|cama|mesa de comedor|inodoro|pantalla|portátil|ratón|mando a distancia|teclado|teléfono|microondas|horno|tostadora|fregadero|nevera|libro|reloj|jarrón|tijeras|osito de peluche|secador|cepillo de dientes'.split(
        '|',
      ),
    ),
    age: {
      child: 'de edad infantil',
      teenager: 'de edad adolescente',
      young: 'de edad adulta joven',
      middle: 'de mediana edad',
      older: 'de edad avanzada',
    },
    clothes: {
      black: 'viste de negro',
      white: 'viste de blanco',
      grey: 'viste de gris',
      red: 'viste de rojo',
      orange: 'viste de naranja',
      yellow: 'viste de amarillo',
      green: 'viste de verde',
      blue: 'viste de azul',
      purple: 'viste de morado',
      pink: 'viste de rosa',
      brown: 'viste de marrón',
    },
    expression: {
      neutral: 'tiene el rostro en calma',
      smiling: 'sonríe',
      surprised: 'muestra sorpresa',
      frowning: 'frunce el ceño',
    },
    eyes: {
      open: 'tiene los ojos abiertos',
      shut: 'tiene los ojos cerrados',
    },
    facing: {
      camera: 'de cara a la cámara',
      left: 'con la cabeza hacia la izquierda de la imagen',
      right: 'con la cabeza hacia la derecha de la imagen',
      up: 'con la cabeza hacia arriba',
      down: 'con la cabeza hacia abajo',
    },
    gaze: {
      camera: 'mira a la cámara',
      left: 'mira a la izquierda de la imagen',
      right: 'mira a la derecha de la imagen',
      up: 'mira hacia arriba',
      down: 'mira hacia abajo',
    },
    gesture: {
      none: 'tiene los brazos bajados',
      hand: 'levanta una mano',
      hands: 'levanta las dos manos',
      waving: 'saluda con la mano',
    },
    hair: {
      dark: 'tiene el pelo oscuro',
      brown: 'tiene el pelo castaño',
      blond: 'tiene el pelo rubio',
      red: 'tiene el pelo pelirrojo',
      grey: 'tiene el pelo gris',
    },
    mouth: {
      still: 'tiene la boca quieta',
      moving: 'mueve la boca como al hablar',
    },
    posture: {
      standing: 'está de pie',
      walking: 'camina',
      sitting: 'está en posición sentada o en cuclillas',
      lying: 'está en posición tumbada',
    },
    presentation: {
      woman: 'parece una mujer',
      man: 'parece un hombre',
    },
    skin: (step) => `tono de piel ${step} en la escala de Monk`,
  },
}) satisfies Grammar;
