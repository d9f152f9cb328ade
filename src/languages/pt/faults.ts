import { type FaultTable, say } from '../../core/model/fault.ts';

export default {
  'source/missing': (f) => say(`Abrir ${f.name}`, 'Esse arquivo não existe.', 'Verifique o nome e a pasta.'),
  'source/empty': (f) =>
    say(`Abrir ${f.name}`, 'O arquivo está vazio (0 bytes).', 'Copie-o de novo de onde veio.'),
  'source/unreadable': (f) =>
    say(
      `Abrir ${f.name}`,
      `Não é um vídeo ou imagem que se possa ler: ${f.why}.`,
      'Verifique se abre em outro lugar. Para vídeo, prefira MP4; para imagem, JPEG ou PNG.',
    ),
  'source/no-video': (f) =>
    say(`Abrir ${f.name}`, 'Não contém imagem.', 'Escolha um arquivo com faixa de vídeo, ou uma imagem.'),
  'source/elsewhere': (f) =>
    say(
      `Abrir ${f.name}`,
      f.is === 'document'
        ? 'É um documento, não um vídeo ou imagem.'
        : 'É um vídeo, imagem ou som, não um texto.',
      f.is === 'document' ? 'Abra-o na visão de texto.' : 'Abra-o na visão de vídeos e imagens.',
    ),
  'source/no-decoder': (f) =>
    say(
      `Decodificar ${f.name}`,
      `Nem este navegador nem o ffmpeg decodificam seu formato (${f.codec}).`,
      'Salve-o em outro formato e tente de novo: um vídeo como MP4 (H.264), uma imagem como JPEG ou PNG.',
    ),
  'source/too-large': (f) =>
    say(
      `Abrir ${f.name}`,
      `O arquivo passa do que se pode tratar aqui (${f.what}: ${f.limit}).`,
      'Reduza-o ou divida-o em partes.',
    ),
  'source/damaged': (f) =>
    say(
      `Ler ${f.name}`,
      `Está danificado depois do quadro ${f.frames}: ${f.why}.`,
      'Permita arquivos danificados nas configurações para obter a parte anterior ao dano, ou repare o arquivo.',
    ),
  'source/changed': (f) =>
    say(
      `Ler ${f.name} de novo`,
      'Deu quadros diferentes da primeira vez.',
      'Certifique-se de que nenhum programa ainda o grava e comece de novo.',
    ),
  'sound/unreadable': (f) =>
    say(
      'Ocultar a voz',
      `Uma faixa de som (${f.codec}) não pode ser decodificada${f.seconds > 0 ? ` após ${f.seconds.toFixed(1)} s` : ''}, e como está não sai.`,
      'Escolha “Sem som”, ou permita arquivos danificados nas configurações: o que não puder ser decodificado é retirado.',
    ),
  'sound/whole': (f) =>
    say(
      'Ocultar a voz',
      'O arquivo contém apenas som, e as configurações o mantêm ou o retiram por inteiro: nada seria ocultado, ou nada restaria.',
      `Escolha uma voz que fale no lugar dele (${f.voices}).`,
    ),
  'model/missing': (f) =>
    say(
      `Carregar o modelo ${f.model}`,
      'Não está entre os arquivos que vieram com esta cópia da página.',
      'Escolha outro nas configurações ou avise quem mantém esta cópia.',
    ),
  'detector/missing': (f) =>
    say(
      `Escolher um detector (${f.kind})`,
      f.for === 'find'
        ? 'Esta cópia da página não tem nenhum modelo que o encontre.'
        : 'Esta cópia da página não tem um segundo modelo, de outra família, que possa verificar o resultado.',
      'Avise quem mantém esta cópia de que faltam modelos.',
    ),
  'model/corrupt': (f) =>
    say(
      `Carregar o modelo ${f.model}`,
      `Sua soma de verificação é ${f.got.slice(0, 12)}, não ${f.want.slice(0, 12)}.`,
      'Recarregue a página; se persistir, o servidor entrega um arquivo errado.',
    ),
  'model/wrong': (f) =>
    say(
      `Testar o modelo ${f.model} em ${f.backend}`,
      `Ali ele calcula resultados errados (erro ${f.error.toPrecision(2)}).`,
      'Outro motor é usado; atualize o driver gráfico para usar este.',
    ),
  'model/failed': (f) =>
    say(`Executar o modelo ${f.model}`, `Falhou: ${f.why}.`, 'Escolha outro detector ou motor.'),
  'part/missing': (f) =>
    say(
      `Carregar ${f.part}`,
      `Esta parte da página (${f.part}) ainda não estava guardada para uso sem rede e não pôde ser obtida.`,
      'Conecte-se uma vez à rede e tente de novo; nada foi gravado.',
    ),
  'engine/lost': (f) =>
    say(`Usar ${f.engine}`, `Parou de funcionar: ${f.why}.`, 'Comece de novo; nada foi gravado.'),
  'engine/hung': (f) =>
    say(`Usar ${f.engine}`, `Sem resposta há ${f.seconds} s.`, 'Comece de novo ou escolha outro motor.'),
  'engine/missing': (f) =>
    say(
      `Iniciar ${f.engine}`,
      `Não está disponível aqui: ${f.why}.`,
      'Use uma versão atual do Chromium, Firefox ou Safari.',
    ),
  'endpoint/failed': (f) =>
    say(
      `Pedir uma imagem a ${f.address}`,
      `Não veio nenhuma: ${f.why}.`,
      'Verifique o endereço, a interface e a chave, e tente novamente.',
    ),
  'endpoint/likeness': (f) =>
    say(
      `Receber uma imagem de ${f.address}`,
      `Alguém nela é tomado por alguém do ficheiro (${f.alike.toFixed(2)}; a mesma pessoa a partir de ${f.from.toFixed(2)}), por isso não foi guardada.`,
      'Peça de novo com outra semente, ou diga menos sobre a pessoa na descrição.',
    ),
  'engine/place': (f) =>
    say(
      'Iniciar o Guise nesta página',
      `${f.why}.`,
      'Avise quem mantém este site; o arquivo fica onde está.',
    ),
  'sink/no-encoder': (f) =>
    say(
      'Gravar o resultado',
      `Este navegador não codifica ${f.codec} em ${f.size}.`,
      'Escolha outro formato de saída ou um arquivo menor.',
    ),
  'sink/failed': (f) =>
    say('Gravar o resultado', `Falhou: ${f.why}.`, 'Libere espaço ou escolha outro lugar e comece de novo.'),
  'sink/taken': (f) =>
    say(`Gravar ${f.name}`, `Não foi tocado: ${f.why}.`, 'Escolha outra pasta ou outro nome.'),
  'policy/invalid': (f) => say('Ler as configurações', `${f.path}: ${f.why}.`, 'Corrija e tente de novo.'),
  'edits/invalid': (f) => say('Ler as edições', `${f.path}: ${f.why}.`, 'Corrija e tente de novo.'),
  'edits/other': (f) =>
    say(
      'Ler as edições',
      `Foram feitas para outro arquivo (sha256 ${f.want.slice(0, 12)}, este tem ${f.got.slice(0, 12)}): citam quadros ou caracteres dele por número e aqui ocultariam os lugares errados.`,
      'Use o arquivo para o qual foram feitas ou faça-as de novo.',
    ),
  'edits/lost': (f) =>
    say(
      'Aplicar as edições',
      `O que se escolheu ocultar no quadro ${f.frame} não foi encontrado ali desta vez.`,
      'Busque com as configurações em que as edições foram feitas ou desenhe à mão.',
    ),
  'export/empty': (f) =>
    say(
      `Escrever ${f.what}`,
      'Nenhum movimento pôde ser lido: não se procurou aquilo de que ele é lido, ou ninguém o mostra com clareza.',
      'Procure também corpos (a predefinição Corpo faz isso) ou mãos, ou exporte outra coisa.',
    ),
  'export/lacking': (f) =>
    say(
      `Escrever ${f.what}`,
      `Aquilo com que se faz (${f.model}) não está entre os arquivos que vieram com esta cópia da página.`,
      'Quem mantém esta cópia o adiciona com “npm run models” e rede, ou de uma pasta indicada em GUISE_ASSETS. As outras exportações não precisam dele.',
    ),
  'verify/residual': (f) =>
    say(
      'Conferir o resultado',
      `Achados (${f.count}) podem ainda estar visíveis em quadros (${f.frames}).`,
      'Veja-os e mascare ou aceite cada um.',
    ),
  'verify/unverified': (f) =>
    say(
      'Conferir o resultado',
      `Não foi possível conferir: ${f.why}.`,
      'Um resultado não conferido não é salvo. Deixe a escolha de detectores em “automático” e comece de novo.',
    ),
  'voice/transcript': () =>
    say(
      'Ler em voz alta',
      'A voz “Lido em voz alta” diz o que diz uma transcrição, e não há nenhuma.',
      'Forneça a transcrição deste ficheiro, com tempos (--transcript, ou ao lado do ficheiro na página), ou escolha outra voz.',
    ),
  'voice/language': (f) =>
    say(
      'Ler em voz alta',
      `A transcrição está noutra língua (${f.language}), e a voz “Lido em voz alta” fala inglês, alemão, espanhol, francês e italiano.`,
      'Escolha outra voz. Se a língua foi mal adivinhada, indique-a (find.text.language=en).',
    ),
  'speaker/short': (f) =>
    say(
      `Aprender a voz de ${f.name}`,
      `Só se ouvem ${f.seconds.toFixed(1)} s de fala, e são precisos 5.`,
      'Dê uma gravação em que esta pessoa fale sozinha durante mais tempo.',
    ),
  'speaker/mixed': (f) =>
    say(
      `Aprender a voz de ${f.name}`,
      'Ouve-se mais de uma voz.',
      'Dê uma gravação, ou trechos de uma, em que esta pessoa fale sozinha.',
    ),
  'speaker/unknown': (f) =>
    say(
      'Saber quem fala',
      `A regra ${f.rule + 1} é sobre “${f.name}”, e ninguém disse como soa essa voz.`,
      'Na página, escolha um trecho do som em que esta pessoa fale sozinha e diga quem é; na linha de comando, dê uma gravação com --enroll. Ou retire a regra.',
    ),
  'transcript/other': (f) =>
    say(
      'Ler a transcrição',
      `Algo nela começa em ${f.begins.toFixed(1)} s, e o som acaba em ${f.seconds.toFixed(1)} s: é de outra gravação.`,
      'Use a transcrição feita para este mesmo arquivo, com tempos em segundos a partir do início.',
    ),
  'transcript/unaligned': ({ why }) =>
    say(
      'Alinhar o texto com o som',
      {
        language: 'Nada aqui lê esta língua em voz alta para a comparar com o som.',
        unlike: 'O texto não foi encontrado no som: diz outra coisa, ou muito pouco dele é claro.',
        tracks: 'O arquivo tem várias faixas de som, e o texto não diz de qual é.',
      }[why],
      'Dê uma transcrição com tempos (SRT, VTT ou JSON), defina a língua do texto ou mascare o arquivo sem ela.',
    ),
  'transcript/silent': () =>
    say(
      'Ouvir as palavras',
      'Nenhuma palavra foi ouvida neste arquivo.',
      'Dê uma transcrição com tempos, ou oculte o arquivo sem ela.',
    ),
  'portrait/face': (f) =>
    say(
      `Ler o rosto em ${f.name}`,
      {
        none: 'Não foi encontrado nenhum rosto.',
        several: `Há ${f.faces} rostos.`,
        small: 'O rosto é pequeno demais para ser lido, ou vê-se pouco dele.',
        turned: 'O rosto está virado demais.',
      }[f.why],
      f.why === 'several'
        ? 'Diga qual é, contando da esquerda (--face), ou recorte a imagem.'
        : 'Escolha um arquivo em que um rosto direito olhe para a câmara, com cerca de 100 pixels de altura ou mais.',
    ),
  'text/key': (f) =>
    say(
      `Restaurar (${f.what})`,
      'A chave não o abre, ou ele foi alterado.',
      'Use a chave com que foi cifrado.',
    ),
  'text/document': (f) =>
    say(
      `Ler ${f.name}`,
      `Não está bem formado${f.where ? ` (${f.where})` : ''}: ${f.why}.`,
      'Repare-o ou abra-o como texto simples; nada foi gravado.',
    ),
  'text/residual': (f) =>
    say(
      'Conferir o texto mascarado',
      `Ainda contém valores que deviam ter sumido (${f.count}).`,
      'Por favor, relate isto; nada foi gravado.',
    ),
  'job/aborted': () => say('Mascarar', 'Foi cancelado.', 'Nada foi gravado. Comece de novo quando quiser.'),
  'job/internal': (f) =>
    say('Mascarar', `Aconteceu algo imprevisto: ${f.why}.`, 'Por favor, relate isto; nada foi gravado.'),
} satisfies FaultTable;
