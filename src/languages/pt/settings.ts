import type { Catalogue } from '../labels.ts';

const key = { label: 'Frase secreta ou chave', help: 'Uma chave bruta começa com hex:.' };

/** Settings and what they are chosen from. */
export const settings = {
  options: {
    shape: {
      label: 'Forma',
      help: 'A máscara segue o contorno de cada rosto e mostra mais em volta; onde não se distingue, uma elipse.',
    },
    reach: {
      label: 'Alcance da máscara',
      help: 'Cabeça: até a linha do cabelo e sobre as orelhas. Rosto: só o rosto; cabelo e orelhas ficam, e por eles se é reconhecido.',
    },
    margin: { label: 'Margem', help: 'Quanto a forma passa do rosto, em parte do seu tamanho.' },
    overlay: {
      label: 'Traçado por cima',
      help: 'Pontos e linhas sobre o que esconde: postura, expressão e movimento ficam visíveis, e quem conhece alguém pode reconhecê-lo por eles.',
    },
    palette: {
      label: 'Cores do traçado',
      help: 'Como no MediaPipe (esquerda laranja, direita azul) ou no OpenPose (uma cor por membro).',
    },
    feather: { label: 'Borda suave', help: 'Transição fora da forma.' },
    colour: { label: 'Cor' },
    'solid.fill': { label: 'Preenchimento', help: 'A média mantém o tom de pele e a luz.' },
    'blur.strength': { label: 'Intensidade', help: 'Largura do desfoque em parte do rosto.' },
    'pixelate.tiles': { label: 'Blocos por rosto', help: 'Menos ocultam mais.' },
    'tint.opacity': { label: 'Opacidade', help: 'Parte da cor; o resto é o rosto.' },
    'contours.level': {
      label: 'Linhas',
      help: '1 mantém o mínimo, 5 o máximo: menos ocultam mais.',
    },
    'landmarks.colour': { label: 'Fundo' },
    'landmarks.points': { label: 'Pontos' },
    'picture.picture': {
      label: 'Imagem',
      help: 'PNG, JPEG, WebP ou AVIF. Fica nas suas definições e está no resultado, e em nenhum relatório.',
    },
    'picture.fit': {
      label: 'Ajuste',
      help: 'cobrir: enche o lugar, e o que sobra é cortado. conter: vê-se toda.',
    },
    'picture.colour': { label: 'Fundo' },
    'drawn-face.expression': {
      label: 'Expressão',
      help: 'A mesma para todos: nada diz da deles.',
    },
    'drawn-face.ink': { label: 'Linhas' },
    apart: {
      label: 'Uma cor por pessoa',
      help: 'Mostra quem é a mesma pessoa; para isso o filme é visto mais uma vez. Noutro ficheiro ninguém é reconhecido.',
    },
    format: { label: 'Formato' },
    codec: { label: 'Codec' },
    quality: { label: 'Qualidade' },
    sound: { label: 'Arquivos de som' },
    'noise.level': { label: 'Volume', help: 'Abaixo do máximo.' },
    seed: { label: 'Semente', help: 'A mesma semente dá o mesmo som.' },
    'robot.pitch': { label: 'Altura' },
    semitones: { label: 'Mais agudo ou mais grave' },
    coefficient: { label: 'Coeficiente', help: 'Quanto mais longe de 1, mais estranho.' },
    damaged: { label: 'Arquivos danificados' },
    filter: {
      label: 'Filtro do movimento',
      help: 'Para os pontos exportados: Butterworth de quarta ordem, para a frente e para trás, para que nada chegue atrasado; ou o filtro one-euro das ferramentas ao vivo.',
    },
    cutoff: { label: 'Frequência de corte', help: 'Movimentos mais rápidos são tidos por ruído.' },
    beta: {
      label: 'Subida do corte com a velocidade',
      help: 'Do filtro one-euro: tanto quando algo se move o seu próprio tamanho num segundo.',
    },
    bridge: {
      label: 'Lacunas no movimento',
      help: 'Até esta duração são preenchidas entre os seus extremos e marcadas.',
    },
    'context.age': {
      label: 'Faixa etária',
      help: 'Estimada pelo rosto, com erro médio de 4 anos. Restringe quem alguém pode ser.',
    },
    'context.presentation': {
      label: 'Apresentação de género',
      help: 'Como uma rede vê um rosto, não quem alguém é; erra mais com mulheres de pele escura. Restringe quem alguém pode ser.',
    },
    'context.skin': {
      label: 'Tom de pele',
      help: 'Um grau da escala de Monk (1 a 10), pelas faces. A luz e as câmaras deslocam-no um ou dois graus; ajuda a saber quem é alguém.',
    },
    'context.hair': {
      label: 'Cor do cabelo',
      help: 'Do que está acima da testa: um gorro dessa cor é tomado por cabelo. Preto e castanho-escuro são um só.',
    },
    'context.clothes': {
      label: 'Cor da roupa',
      help: 'Do que se veste no peito, quando quase tudo tem uma cor. Entre poucas pessoas diz quem é alguém.',
    },
    'context.expression': {
      label: 'Expressão',
      help: 'Sorrisos; também testa franzida e surpresa onde há o modelo de pontos do rosto.',
    },
    'context.facing': {
      label: 'Para onde a cabeça está virada',
      help: 'Os lados são os da imagem. Os olhos podem olhar para outro sítio.',
    },
    'context.gaze': {
      label: 'Para onde olham os olhos',
      help: 'Cabeça e olhos juntos; os lados são os da imagem. Precisa do Face Landmarker.',
    },
    'context.eyes': {
      label: 'Olhos abertos ou fechados',
      help: 'O que dura menos de 0,4 segundos é um piscar.',
    },
    'context.mouth': {
      label: 'Se a boca se move',
      help: 'Como ao falar ou ao comer: vê-se só pelos lábios.',
    },
    'context.posture': {
      label: 'Postura',
      help: 'De pé, a andar, sentado (ou agachado: só as articulações não os distinguem) ou deitado; desconhecida onde não se veem pernas. Os corpos têm de ser procurados.',
    },
    'context.gesture': {
      label: 'Gesto',
      help: 'Mãos levantadas ou a acenar. Os corpos têm de ser procurados.',
    },
    residual: {
      label: 'O que a conferência acha',
      help: 'Mascarar e conferir de novo, ou parar para você decidir.',
    },
    'template.template': {
      label: 'Modelo',
      help: '{entity}, {length}, {first} e {last} (um caractere cada) são preenchidos.',
    },
    'replace.new_value': { label: 'Texto no lugar', help: 'Vazio: o tipo, como <PERSON>.' },
    'encrypt.key': key,
    'fpe.key': key,
    masking_char: { label: 'Sinal' },
    chars_to_mask: { label: 'Quantos', help: '1000 cobre todos.' },
    from_end: { label: 'Contar do fim' },
    'generalize.date': { label: 'Datas para' },
    'generalize.place': {
      label: 'Lugares para',
      help: 'Cidades cujo nome indica vários lugares são retiradas.',
    },
    'generalize.k': { label: 'Largura da faixa', help: 'Para idades e números.' },
    hash_type: { label: 'Algoritmo' },
    salt: { label: 'Sal', help: 'Ao menos 16 bytes; vazio: aleatório a cada lote.' },
    'token.template': { label: 'Forma', help: '{entity} e {n} são preenchidos.' },
  },
  find: ({ one, many, mistaken }, floor) => ({
    enabled: {
      label: `Buscar ${many}`,
      help: `Desligado: os ${many} ficam como estão, também na conferência do resultado, e o relatório o diz.`,
    },
    threshold: {
      label: 'Certeza',
      help: 'Pontuação a partir da qual uma detecção conta sozinha. 0 usa a do detector.',
    },
    minSize: {
      label: `Buscar ${many} a partir de`,
      help: `Maior é mais rápido. O que a conferência vê a partir de ${floor} é ocultado de qualquer modo.`,
    },
    stride: { label: 'Buscar a cada', help: 'O acompanhamento preenche os quadros entre eles.' },
    hold: {
      label: 'Manter',
      help: `Por quanto tempo um ${one} fica oculto antes de ser visto e depois da última vez.`,
    },
    weigh: {
      label: 'Olhar duas vezes',
      help: `O que de perto não é tido como ${one} (${mistaken}) é listado e fica visível. Desligado: oculta-se tudo.`,
    },
    check: {
      label: 'Certeza da conferência',
      help: 'Pontuação a partir da qual conta o que se vê no resultado: a do detector (0) ou menos.',
    },
  }),
  choices: {
    ellipse: 'elipse',
    box: 'retângulo',
    mask: 'máscara',
    head: 'cabeça',
    face: 'rosto',
    colour: 'cor',
    mean: 'média',
    smiling: 'sorridente',
    plain: 'neutra',
    surprised: 'surpresa',
    auto: 'automático',
    low: 'baixa',
    medium: 'média',
    high: 'alta',
    'very-high': 'muito alta',
    keep: 'manter',
    refuse: 'recusar',
    cut: 'cortar',
    month: 'mês',
    year: 'ano',
    decade: 'década',
    region: 'região',
    country: 'país',
    none: 'nenhum',
    points: 'pontos',
    skeleton: 'esqueleto',
    mediapipe: 'MediaPipe',
    openpose: 'OpenPose',
    cover: 'cobrir',
    contain: 'conter',
    butterworth: 'Butterworth',
    'one-euro': 'one-euro',
    frames: 'quadros',
    s: 's',
    Hz: 'Hz',
    dB: 'dB',
    semitones: 'semitons',
  },
} satisfies Pick<Catalogue, 'options' | 'find' | 'choices'>;
