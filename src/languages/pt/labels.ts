import { formatOf } from '../format.ts';
import type { Catalogue } from '../labels.ts';
import { settings } from './settings.ts';

const f = formatOf('pt');

/** Of every voice that leaves words, but for pitch. */
const DISGUISE =
  'É um disfarce e não anonimato: quem conhece a voz, ou compara vozes com um programa, pode saber quem fala.';

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
        'Sombras, reflexos e o que alguém move ficam. Ninguém vê que o filme foi alterado: diga-o onde o partilhar. Se nenhum quadro mostra o fundo, ou não se consegue seguir a câmara (quem filma caminha; uma parede vazia), ele é adivinhado.',
    },
    picture: { label: 'Imagem' },
    'drawn-face': { label: 'Rosto desenhado' },
    persona: {
      label: 'Persona',
      caution:
        'Ficam a expressão, o olhar, a posição da cabeça e a luz, e também cabelo, orelhas, corpo e voz: quem conhece alguém pode reconhecê-lo. Onde um rosto é pequeno, está virado ou não se consegue ler, é preenchido com uma cor.',
    },
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
      about:
        'As pessoas desaparecem e o lugar fica, como outros quadros o mostram. Para câmaras fixas, que rodam ou seguradas na mão; não a caminhar.',
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
      about:
        'As pessoas ficam como são, também o rosto; à volta tudo é preto, exceto junto de quem não tem silhueta clara.',
    },
    'street-scene': {
      label: 'Cena de rua',
      about:
        'Pessoas inteiras como silhuetas de uma cor, também pequenas ou mal vistas; sem som. Placas de veículos e letreiros não são procurados.',
    },
    classroom: {
      label: 'Sala de aula',
      about:
        'Cada rosto sob uma forma opaca de margem larga, também pequeno ou mal visto; sem som. Corpos, roupas e o quadro continuam.',
    },
    'clinical-interview': {
      label: 'Entrevista clínica',
      about:
        'Pessoas inteiras como silhuetas com o seu esqueleto, rostos com as suas linhas: postura, gestos e expressão continuam. As vozes também, e dizem quem fala.',
    },
    'another-face': {
      label: 'Outro rosto',
      about:
        'Alguém que não existe faz o que cada rosto faz: ficam expressão, olhar e posição da cabeça. Ficam também cabelo, corpo e voz.',
    },
    'driver-camera': {
      label: 'Câmera do motorista',
      about:
        'Rostos próximos sob uma cor com as suas linhas por cima: olhar e pálpebras continuam legíveis; os menores sem linhas; sem som. As mãos continuam, e também placas e reflexos.',
    },
    'support-call': {
      label: 'Chamada de suporte',
      about:
        'Rostos sob uma cor com as suas linhas por cima; sem som: o que é dito fica na transcrição mascarada, se você der uma. O que está numa tela fica.',
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
  voices: {
    remove: { label: 'Sem som' },
    silence: { label: 'Silêncio' },
    noise: { label: 'Ruído' },
    tone: { label: 'Bipe' },
    spoken: {
      label: 'Lido em voz alta',
      caution:
        'Precisa de uma transcrição em inglês, alemão, espanhol, francês ou italiano. O que ela diz fica, com substitutos do que foi encontrado, e também quando é dito; o que nela falta é silêncio.',
    },
    strong: {
      label: 'Voz neutra, forte',
      caution:
        'As palavras ficam e são mais difíceis de entender; o ritmo e a escolha delas também ficam. Programas que comparam vozes erram mais, mas não sempre: quem não pode ser encontrado precisa de “Ruído” ou “Silêncio”.',
    },
    neutral: {
      label: 'Voz neutra',
      caution:
        'As palavras ficam, e também o ritmo e a escolha delas. Programas que comparam vozes erram mais, mas não sempre: quem não pode ser encontrado precisa de “Ruído” ou “Silêncio”.',
    },
    whisper: { label: 'Sussurro (disfarce)', caution: DISGUISE },
    robot: { label: 'Robô (disfarce)', caution: DISGUISE },
    mcadams: { label: 'McAdams (disfarce)', caution: DISGUISE },
    pitch: {
      label: 'Altura (disfarce)',
      caution:
        'É um disfarce e não anonimato: um programa que compara vozes sabe quase tão bem quem fala, e pode ser desfeito.',
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
    'masks-png': 'Máscaras como imagens (PNG)',
    'masks-mov': 'Máscaras como filme (MOV)',
    timeline: 'Linha do tempo para editores (OpenTimelineIO)',
    landmarks: 'Pontos do corpo em tabela (CSV)',
    'landmarks-faces': 'Pontos do rosto em tabela (CSV)',
    hands: 'Pontos das mãos em tabela (CSV)',
    'landmarks-json': 'Pontos do corpo em JSON',
    'landmarks-jsonl': 'Pontos do corpo em linhas JSON',
    maskanyone: 'Pontos com as colunas do MaskAnyone',
    bvh: 'Esqueletos para animação (BVH)',
    glb: 'Figuras em movimento (GLB)',
    trc: 'Marcadores para OpenSim (TRC)',
    'head-pose': 'Posição da cabeça em tabela (CSV)',
    blendshapes: 'Expressões em tabela (blendshapes, CSV)',
    'blendshapes-json': 'Expressões em JSON (blendshapes)',
    'glb-heads': 'Cabeças em movimento (GLB)',
    captions: 'Descrições de cenas (JSON)',
    'captions-vtt': 'Descrições de cenas (WebVTT)',
    sample: 'Registo para conjuntos de dados (JSON)',
    'scenes-jpg': 'Imagens das cenas (JPEG)',
  },
  ...settings,
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
    'Nothing of what is said can be heard in the result.': 'Nada do que é dito se ouve no resultado.',
    'What was to be hidden can still be heard in the result.':
      'O que devia ser ocultado ainda se ouve no resultado.',
    'What was to stay of the sound is not what it was.': 'O que devia ficar do som não é o que era.',
    'The portrait is a persona: nobody.': 'O retrato é uma persona: ninguém.',
    'What the face does in the portrait counts as rest: who smiles there smiles throughout.':
      'O que o rosto faz no retrato conta como repouso: quem nele sorri, sorri sempre.',
    'Lips move by the masked sound.': 'Os lábios movem-se pelo som mascarado.',
    'Lips move by the sound, which is left out.': 'Os lábios movem-se pelo som, que é retirado.',
    'A persona is taken for the person for whom it stands.':
      'Uma persona é tomada pela pessoa que substitui.',
    'The original sound can still be heard in the result.': 'O som original ainda se ouve no resultado.',
    'The sound of the result is not as long as it was.': 'O som do resultado não tem a duração que tinha.',
    'The sound of the result is not where it was beside the pictures.':
      'O som do resultado não está onde estava ao lado das imagens.',
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
