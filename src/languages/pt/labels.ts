import { formatOf } from '../format.ts';
import type { Catalogue } from '../labels.ts';

const f = formatOf('pt');
const key = { label: 'Frase secreta ou chave', help: 'Uma chave bruta começa com hex:.' };

export default {
  kinds: {
    face: {
      one: 'rosto',
      many: 'rostos',
      count: (n) => f.count(n, { one: '# rosto', other: '# rostos' }),
      tracks: (n) => f.count(n, { one: '# trilha de rosto', other: '# trilhas de rosto' }),
      mistaken: 'mãos, tecidos, estampas',
    },
    person: {
      one: 'corpo',
      many: 'corpos',
      count: (n) => f.count(n, { one: '# corpo', other: '# corpos' }),
      tracks: (n) => f.count(n, { one: '# trilha de corpo', other: '# trilhas de corpo' }),
    },
    hand: {
      one: 'mão',
      many: 'mãos',
      count: (n) => f.count(n, { one: '# mão', other: '# mãos' }),
      tracks: (n) => f.count(n, { one: '# trilha de mão', other: '# trilhas de mão' }),
    },
  },
  maskers: {
    solid: { label: 'Sólido' },
    blur: {
      label: 'Desfoque',
      caution:
        'Desfoque não anonimiza: em um estudo, 95,9% dos rostos desfocados foram reconhecidos. Para segurança, use o sólido.',
    },
    pixelate: {
      label: 'Mosaico',
      caution: 'Blocos grossos ainda mostram pele, cabelo e pose; pessoas conhecidas podem ser reconhecidas.',
    },
    tint: {
      label: 'Tinta',
      caution: 'Uma tinta marca e não protege: todos podem ser reconhecidos. Para segurança, use o sólido.',
    },
    contours: {
      label: 'Contornos',
      caution:
        'Um desenho de linhas disfarça: pose, expressão e proporções ficam, e quem conhece alguém pode reconhecê-lo. Menos linhas ocultam mais.',
    },
    landmarks: {
      label: 'Pontos',
      caution:
        'Expressão e proporções do rosto ficam como pontos; proporções são biométricas. Onde não se distinguem, a região recebe uma só cor.',
    },
    removal: {
      label: 'Remoção',
      caution:
        'Sombras, reflexos e o que alguém move ficam. Ninguém vê que o filme foi alterado: diga-o onde o partilhar. Se a câmara se move, ou nenhum quadro mostra o fundo, ele é adivinhado.',
    },
    'drawn-face': { label: 'Rosto desenhado' },
  },
  presets: {
    safe: { label: 'Seguro', about: 'Cada rosto sob uma forma sólida. Nada dele sobra.' },
    blur: {
      label: 'Desfoque',
      about: 'Suave aos olhos, protege pouco: rostos desfocados podem ser reconhecidos.',
    },
    mosaic: {
      label: 'Mosaico',
      about: 'Rostos em blocos grossos: agradável, mas não seguro diante de quem os conhece.',
    },
    strict: {
      label: 'Rígido',
      about:
        'Contam também detecções fracas, coisas menores e o que um olhar de perto descarta; margem maior, mais tempo; sem som.',
    },
    body: {
      label: 'Corpo',
      about:
        'Pessoas inteiras como silhuetas de uma cor: rosto, roupa e porte somem, os movimentos continuam visíveis.',
    },
    gesture: {
      label: 'Gestos',
      about:
        'Pessoas inteiras como silhuetas de uma cor com o esqueleto por cima: gestos e movimento ficam, rostos e roupas desaparecem.',
    },
    contours: {
      label: 'Contornos',
      about:
        'Pessoas inteiras em desenho de linhas: postura e gestos continuam legíveis, e quem as conhece pode reconhecê-las.',
    },
    removal: {
      label: 'Remoção',
      about: 'As pessoas desaparecem e o lugar fica, como outros quadros o mostram. Para câmaras fixas.',
    },
    signing: {
      label: 'Sinais',
      about:
        'Rostos sob uma cor com as suas linhas por cima: a expressão e as mãos continuam legíveis. Para língua de sinais e entrevistas.',
    },
    maximum: {
      label: 'Máximo',
      about: 'Pessoas inteiras e rostos sob caixas de margem larga, também os mal vistos; sem som.',
    },
    'blur-background': {
      label: 'Fundo desfocado',
      about:
        'As pessoas ficam como estão, também o rosto; tudo em volta delas é desfocado, e talvez ainda se reconheça.',
    },
    'black-background': {
      label: 'Fundo preto',
      about: 'As pessoas ficam como estão, também o rosto; nada resta do que está em volta delas.',
    },
    gdpr: {
      label: 'Pseudônimos RGPD',
      about: 'Substitutos numerados distinguem as pessoas; categorias especiais saem; das datas fica o ano.',
    },
    'hipaa-safe-harbor': {
      label: 'HIPAA Safe Harbor',
      about:
        'Os 18 identificadores: anos, estados e os três primeiros dígitos do ZIP podem ficar, o resto sai.',
    },
    ccpa: {
      label: 'CCPA',
      about: 'Identificadores viram o seu tipo, números de conta mantêm quatro dígitos, segredos saem.',
    },
    'pci-dss': {
      label: 'PCI DSS',
      about: 'Números de cartão e conta, códigos, PINs e chaves; todo o resto fica.',
    },
    'llm-prompt': {
      label: 'Pedido a um modelo de linguagem',
      about: 'Substitutos numerados com que um modelo pode raciocinar e que voltam na resposta.',
    },
    research: {
      label: 'Pesquisa, sentido mantido',
      about: 'Nomes, lugares e números inventados; as datas se movem juntas, os intervalos ficam.',
    },
  },
  operators: {
    replace: { label: 'Trocar pelo tipo' },
    redact: { label: 'Remover' },
    mask: { label: 'Cobrir caracteres', caution: 'O tamanho aparece, e os caracteres que ficam.' },
    hash: {
      label: 'Hash',
      caution: 'Quem conhece o sal pode testar nomes e números até um servir.',
    },
    encrypt: { label: 'Cifrar' },
    fpe: {
      label: 'Cifrar, mantendo a forma',
      caution: 'O mesmo valor dá o mesmo resultado em um lote: vê-se quantas vezes ocorre.',
    },
    token: { label: 'Sigla numerada' },
    surrogate: {
      label: 'Valor inventado',
      caution: 'O texto ainda parece falar de alguém: diga que os nomes são inventados.',
    },
    generalize: {
      label: 'Generalizar',
      caution: 'Uma faixa ou lugar raro ainda pode apontar uma pessoa: escolha amplo.',
    },
    template: {
      label: 'Modelo próprio',
      caution: 'Tamanho, primeiro e último caractere aparecem onde o modelo os pede.',
    },
    keep: { label: 'Manter', caution: 'O valor continua legível.' },
  },
  exporters: {
    html: 'Relatório como página',
    json: 'Relatório em JSON',
    jsonl: 'Trilhas em linhas JSON',
    csv: 'Trilhas em tabela (CSV)',
    coco: 'Máscaras para ferramentas COCO',
    landmarks: 'Pontos do corpo em tabela (CSV)',
    'landmarks-faces': 'Pontos do rosto em tabela (CSV)',
    hands: 'Pontos das mãos em tabela (CSV)',
    'landmarks-json': 'Pontos do corpo em JSON',
    'landmarks-jsonl': 'Pontos do corpo em linhas JSON',
    maskanyone: 'Pontos com as colunas do MaskAnyone',
    bvh: 'Esqueletos para animação (BVH)',
    glb: 'Figuras em movimento (GLB)',
    trc: 'Marcadores para OpenSim (TRC)',
  },
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
    audio: {
      label: 'Som',
      help: 'Vozes também são dados pessoais: o som mantido pode identificar pessoas.',
    },
    damaged: { label: 'Arquivos danificados' },
    filter: {
      label: 'Filtro do movimento',
      help: 'Para os pontos exportados: Butterworth de quarta ordem, para a frente e para trás, para que nada chegue atrasado.',
    },
    cutoff: { label: 'Frequência de corte', help: 'Movimentos mais rápidos são tidos por ruído.' },
    bridge: {
      label: 'Lacunas no movimento',
      help: 'Até esta duração são preenchidas entre os seus extremos e marcadas.',
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
    drop: 'retirar',
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
    butterworth: 'Butterworth',
    frames: 'quadros',
    s: 's',
    Hz: 'Hz',
  },
  things: {
    name: 'Nome',
    place: 'Lugar',
    organization: 'Organização',
    address: 'Endereço postal',
    postcode: 'Código postal',
    id: 'Identificador',
    age: 'Idade',
    date: 'Data ou hora',
    phone: 'Número de telefone',
    email: 'E-mail',
    url: 'Endereço web',
    username: 'Nome de usuário',
    password: 'Senha',
    secret: 'Chave, token ou cookie',
    ip: 'Endereço IP',
    mac: 'Endereço MAC',
    guid: 'GUID/UUID',
    device: 'Identificador de aparelho',
    coordinates: 'Coordenadas GPS',
    belief: 'Nacionalidade, religião ou política',
    card: 'Número de cartão',
    iban: 'IBAN',
    bic: 'BIC/SWIFT',
    account: 'Número de conta',
    routing: 'Código bancário',
    wallet: 'Carteira de criptomoedas',
    vin: 'Número de chassi',
    plate: 'Placa de veículo',
    passport: 'Número de passaporte',
    licence: 'Carteira de habilitação',
    idCard: 'Carteira de identidade',
    personal: 'Número pessoal',
    foreigner: 'Número de estrangeiro',
    voter: 'Título de eleitor',
    national: 'Número nacional, fiscal ou de empresa',
    tax: 'Número fiscal',
    vat: 'Número de IVA',
    social: 'Número de previdência social',
    health: 'Número de seguro de saúde',
    doctor: 'Número de médico',
    practice: 'Número de consultório',
    company: 'Número de empresa',
    reference: 'Número provisório',
  },
  said: {
    attachments: 'anexos',
    'attributes for programs': 'atributos para programas',
    comments: 'comentários',
    'everything but the values of cells: formulas, forms, comments, charts, pictures, properties':
      'tudo menos os valores das células: fórmulas, formulários, comentários, gráficos, imagens, propriedades',
    'field codes': 'códigos de campo',
    'fields that no standard names': 'campos que nenhum padrão nomeia',
    'instructions to programs': 'instruções para programas',
    'its encoding: the result is UTF-8': 'sua codificação: o resultado está em UTF-8',
    'names of cues': 'nomes de legendas',
    'other headers': 'outros cabeçalhos',
    'other settings of cues': 'outras configurações de legendas',
    'pictures, keys and attachments': 'imagens, chaves e anexos',
    'styles, classes and fonts': 'estilos, classes e fontes',
    'tags that are none of HTML': 'marcas estranhas ao HTML',
    'text around the parts': 'texto em volta das partes',
    'the video encoder': 'codificador de vídeo',
    'this browser has none': 'este navegador não tem',
    'this page came over plain http': 'esta página veio por http simples',
    'The container cannot turn pictures: the result lies as the camera stored it.':
      'O contêiner não gira imagens: o resultado está como a câmera o gravou.',
    'The sound could not be read and was left out.': 'Não foi possível ler o som, que foi retirado.',
    'The source is HDR; the result has its curve in 8 bits, not tone-mapped.':
      'A fonte é HDR; o resultado tem a curva dela em 8 bits, sem ajuste de tons.',
    'Heads in profile and far faces may be hidden by half only, or not at all':
      'Cabeças de perfil e rostos distantes podem ficar ocultos só pela metade, ou nada',
    'Heads in profile may be hidden by half only': 'Cabeças de perfil podem ficar ocultas só pela metade',
    'A hand, a foot or another limb may stay bare, and the check does not see that':
      'Uma mão, um pé ou outro membro pode ficar descoberto, e a verificação não vê isso',
    'A hand may stay bare, and the check sees few of them':
      'Uma mão pode ficar descoberta, e a verificação vê poucas',
    'Heads in profile and turned ones may not be found':
      'Cabeças de perfil ou viradas podem não ser encontradas',
  },
} satisfies Catalogue;
