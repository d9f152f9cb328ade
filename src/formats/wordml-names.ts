/**
 * What may stand in a Word document (ECMA-376 part 1, and part 4 for what older ones hold): namespaces, elements, attributes, and the
 * words that values may be. What is not named here was not thought of, and goes.
 */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const OOXML = 'http://schemas.openxmlformats.org/';
const STRICT = 'http://purl.oclc.org/ooxml/';
/** Our name of each namespace, and the address that the result gives it. */
const TABLE: readonly (readonly [space: string, main: string, ...others: string[]])[] = [
  ['w', `${OOXML}wordprocessingml/2006/main`, `${STRICT}wordprocessingml/main`],
  ['r', `${OOXML}officeDocument/2006/relationships`, `${STRICT}officeDocument/relationships`],
  ['m', `${OOXML}officeDocument/2006/math`, `${STRICT}officeDocument/math`],
  ['wp', `${OOXML}drawingml/2006/wordprocessingDrawing`, `${STRICT}drawingml/wordprocessingDrawing`],
  ['a', `${OOXML}drawingml/2006/main`, `${STRICT}drawingml/main`],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['wpg', 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup'],
  ['wpc', 'http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas'],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['o', 'urn:schemas-microsoft-com:office:office'],
  ['w10', 'urn:schemas-microsoft-com:office:word'],
];
/** Read, and never written. */
const READ: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
};
export const SPACES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(TABLE.flatMap(([space, ...uris]) => uris.map((u) => [u, space]))),
  ...READ,
};
export const DECLARED = TABLE.map(([space, uri]) => ` xmlns:${space}="${uri}"`).join('');
/** What a graphic may be. */
export const GRAPHICS: readonly string[] = TABLE.filter(([s]) => /^wp[sgc]$/.test(s)).map(([, uri]) => uri);

/** Elements whose content stays without them. */
export const UNWRAPPED = set(`
  w:ins w:moveTo w:sdt w:sdtContent w:smartTag w:customXml w:dir w:bdo mc:Choice mc:Fallback`);
/** Elements that tell what was there before. */
export const DELETED = set('w:del w:moveFrom w:delText w:delInstrText');

const spaced = (space: string, names: string): string => names.trim().replace(/\S+/g, `${space}:$&`);
/** Elements that stay. */
export const ELEMENTS = set(
  [
    spaced('w', `
  document body p pPr r rPr t tab br cr noBreakHyphen softHyphen sym ptab pgNum annotationRef footnoteRef endnoteRef separator
  continuationSeparator dayShort monthShort yearShort dayLong monthLong yearLong fldChar instrText fldSimple hyperlink bookmarkStart bookmarkEnd
  commentRangeStart commentRangeEnd commentReference footnoteReference endnoteReference ruby rubyPr rubyBase rt rubyAlign hps hpsRaise hpsBaseText
  lid drawing pict txbxContent background
  tbl tblPr tblGrid gridCol tr trPr tc tcPr tblPrEx tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc
  tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tcW gridSpan hMerge vMerge tcBorders noWrap tcMar textDirection tcFitText vAlign
  hideMark gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader hidden top left start bottom right end insideH insideV tl2br tr2bl
  pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr ilvl numId suppressLineNumbers pBdr between bar tabs suppressAutoHyphens
  kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents
  suppressOverlap textAlignment textboxTightWrap outlineLvl sectPr
  rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof vanish webHidden color w kern position sz szCs highlight
  u effect bdr fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath
  headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols col formProt noEndnote titlePg
  rtlGutter docGrid pos numFmt numStart numRestart
  hdr ftr footnotes footnote endnotes endnote comments comment
  styles docDefaults rPrDefault pPrDefault style name basedOn next link autoRedefine uiPriority semiHidden unhideWhenUsed qFormat locked tblStylePr
  numbering abstractNum multiLevelType styleLink numStyleLink lvl lvlRestart isLgl suff lvlText lvlJc legacy num abstractNumId lvlOverride
  startOverride
  settings zoom mirrorMargins bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop evenAndOddHeaders defaultTabStop autoHyphenation
  consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps bookFoldPrinting characterSpacingControl compat compatSetting themeFontLang
  clrSchemeMapping decimalSymbol listSeparator displayBackgroundShape doNotTrackMoves useFELayout`),
    spaced('m', `
  oMath oMathPara oMathParaPr r t rPr acc accPr bar barPr box boxPr borderBox borderBoxPr d dPr eqArr eqArrPr f fPr func funcPr groupChr groupChrPr
  limLow limLowPr limUpp limUppPr m mPr nary naryPr phant phantPr rad radPr sPre sPrePr sSub sSubPr sSubSup sSubSupPr sSup sSupPr e num den fName lim deg
  sub sup mr mcs mc mcPr mcJc count chr begChr endChr sepChr pos vertJc limLoc grow subHide supHide degHide type ctrlPr jc lit nor scr sty brk aln
  argPr argSz baseJc maxDist objDist rSpRule rSp cGpRule cGp cSp hideTop hideBot hideLeft hideRight strikeH strikeV strikeBLTR strikeTLBR opEmu noBreak
  diff show zeroWid zeroAsc zeroDesc transp shp alnScr mathPr mathFont brkBin brkBinSub smallFrac dispDef lMargin rMargin defJc wrapIndent intLim naryLim`),
    spaced('wp', `
  inline anchor extent effectExtent docPr cNvGraphicFramePr simplePos positionH positionV posOffset align wrapNone wrapSquare wrapTight wrapThrough
  wrapTopAndBottom wrapPolygon start lineTo`),
    spaced('a', `
  graphic graphicData graphicFrameLocks xfrm off ext chOff chExt prstGeom avLst gd noFill solidFill gradFill gsLst gs lin path fillToRect srgbClr schemeClr
  sysClr prstClr scrgbClr lumMod lumOff tint shade alpha satMod satOff hueMod hueOff ln prstDash round bevel miter headEnd tailEnd effectLst outerShdw
  innerShdw glow softEdge spLocks lnRef fillRef effectRef fontRef spAutoFit noAutofit normAutofit prstTxWarp
  theme themeElements clrScheme dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink fontScheme majorFont minorFont latin ea cs
  fmtScheme fillStyleLst lnStyleLst effectStyleLst effectStyle bgFillStyleLst scene3d camera lightRig rot sp3d bevelT contourClr objectDefaults
  extraClrSchemeLst`),
    spaced('wps', 'wsp cNvPr cNvSpPr cNvCnPr spPr style txbx linkedTxbx bodyPr'),
    spaced('wpg', 'wgp grpSp cNvPr cNvGrpSpPr grpSpPr'),
    spaced('wpc', 'wpc bg whole'),
    spaced('v', `
  shapetype shape rect roundrect oval line polyline arc group textbox textpath fill stroke shadow path formulas f`),
    spaced('w10', 'wrap anchorlock bordertop borderbottom borderleft borderright'),
  ].join(' '),
); // biome-ignore format: lists

/** Attributes that stay where their value is formal (see `isFormal`); others are read one by one. */
export const ATTRIBUTES = set(`
  val type w h x y space sz color fill themeColor themeTint themeShade themeFill themeFillTint themeFillShade shadow frame before after line lineRule
  beforeAutospacing afterAutospacing beforeLines afterLines left right start end top bottom hanging firstLine hangingChars firstLineChars leftChars
  rightChars startChars endChars leader pos char fldCharType dirty fldLock clear relativeTo alignment ilvl numId abstractNumId id
  orient code header footer gutter num equalWidth sep linePitch charSpace fmt chapStyle chapSep countBy restart distance display offsetFrom zOrder
  combine combineBrackets vert vertCompress percent hRule wrap hSpace vSpace hAnchor vAnchor xAlign yAlign dropCap lines anchorLock leftFromText
  rightFromText topFromText bottomFromText vertAnchor horzAnchor tblpX tblpY tblpXSpec tblpYSpec firstRow lastRow firstColumn lastColumn noHBand noVBand
  first other default customStyle hint asciiTheme hAnsiTheme eastAsiaTheme cstheme bg1 t1 bg2 t2 accent1 accent2 accent3 accent4 accent5 accent6
  hyperlink followedHyperlink tplc legacy legacySpace legacyIndent customMarkFollows
  cx cy l t r b distT distB distL distR simplePos relativeHeight behindDoc locked layoutInCell allowOverlap relativeFrom wrapText edited prst name fmla
  noChangeAspect noGrp noSelect noRot noMove noResize noEditPoints noAdjustHandles noChangeArrowheads noChangeShapeType txBox rotWithShape flipH flipV rot
  cap cmpd algn ang scaled path lastClr len blurRad dist dir sy sx kx ky rad idx upright vertOverflow horzOverflow wrap lIns tIns rIns bIns numCol spcCol
  rtlCol fromWordArt anchor anchorCtr forceAA compatLnSpc lat lon rev prstMaterial
  stroked filled fillcolor strokecolor strokeweight coordsize coordorigin adj arcsize opacity on trim fitshape fitpath textpathok gradientshapeok
  connecttype spt allowincell joinstyle inset insetmode from to eqn strokeok fillok color2 focus angle method obscured offset xscale extrusionok
`); // biome-ignore format: lists

/** The words that values of attributes may be: the enumerations of the standard. */
const WORDS = set(`
  true false on off 0 1 t f auto nil none single thick double dotted dashed dash dotDash dotDotDash triple thinThickSmallGap thickThinSmallGap
  thinThickThinSmallGap thinThickMediumGap thickThinMediumGap thinThickThinMediumGap thinThickLargeGap thickThinLargeGap thinThickThinLargeGap wave doubleWave
  dashSmallGap dashDotStroked threeDEmboss threeDEngrave outset inset words dottedHeavy dashedHeavy dashLong dashLongHeavy dashDotHeavy dashDotDotHeavy wavyHeavy
  wavyDouble clear solid horzStripe vertStripe reverseDiagStripe diagStripe horzCross diagCross thinHorzStripe thinVertStripe thinReverseDiagStripe thinDiagStripe
  thinHorzCross thinDiagCross pct5 pct10 pct12 pct15 pct20 pct25 pct30 pct35 pct37 pct40 pct45 pct50 pct55 pct60 pct62 pct65 pct70 pct75 pct80 pct85 pct87 pct90 pct95
  black blue cyan green magenta red yellow white darkBlue darkCyan darkGreen darkMagenta darkRed darkYellow darkGray lightGray silver gray
  left right center both start end distribute mediumKashida numTab highKashida lowKashida thaiDistribute justify top bottom inside outside inline
  baseline superscript subscript dot comma circle underDot blinkBackground lights antsBlack antsRed shimmer sparkle
  decimal upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText hex chicago ideographDigital japaneseCounting aiueo iroha
  decimalFullWidth decimalHalfWidth japaneseLegal japaneseDigitalTenThousand decimalEnclosedCircle decimalFullWidth2 aiueoFullWidth irohaFullWidth decimalZero
  bullet ganada chosung decimalEnclosedFullstop decimalEnclosedParen decimalEnclosedCircleChinese ideographEnclosedCircle ideographTraditional
  ideographZodiac ideographZodiacTraditional taiwaneseCounting ideographLegalTraditional taiwaneseCountingThousand taiwaneseDigital chineseCounting
  chineseLegalSimplified chineseCountingThousand koreanDigital koreanCounting koreanLegal koreanDigital2 hebrew1 arabicAlpha hebrew2 arabicAbjad hindiVowels
  hindiConsonants hindiNumbers hindiCounting thaiLetters thaiNumbers thaiCounting bahtText dollarText russianLower russianUpper numberInDash vietnameseCounting
  singleLevel multilevel hybridMultilevel tab nothing num bar hyphen underscore heavy middleDot
  page column textWrapping all begin separate nextPage nextColumn continuous evenPage oddPage portrait landscape default first even odd
  dxa pct fixed autofit restart continue lrTb tbRl btLr lrTbV tbRlV tbLrV lr rl tb tbV rlV lrV never overlap atLeast exact margin text notBeside around tight through wrap
  drop both lines linesAndChars snapToChars newPage newSection eachPage eachSect pageBottom beneathText sectEnd docEnd
  paragraph character table numbering firstRow lastRow firstCol lastCol band1Vert band2Vert band1Horz band2Horz neCell nwCell seCell swCell wholeTable
  majorAscii majorHAnsi majorEastAsia majorBidi minorAscii minorHAnsi minorEastAsia minorBidi eastAsia cs ascii hAnsi
  dark1 light1 dark2 light2 accent1 accent2 accent3 accent4 accent5 accent6 hyperlink followedHyperlink background1 text1 background2 text2
  dk1 lt1 dk2 lt2 bg1 tx1 bg2 tx2 hlink folHlink phClr minor major
  bestFit fullPage textFit doNotCompress compressPunctuation compressPunctuationAndJapaneseKana firstLine
  roman script fraktur double-struck sans-serif monospace p b i bi bar noBar lin skw undOvr subSup centerGroup cmp match before after repeat
  leftMargin rightMargin insideMargin outsideMargin topMargin bottomMargin bothSides largest
  rect roundRect ellipse line straightConnector1 bentConnector2 bentConnector3 curvedConnector3 triangle rtTriangle diamond parallelogram trapezoid pentagon homePlate
  hexagon octagon plus star4 star5 star6 rightArrow leftArrow upArrow downArrow leftRightArrow upDownArrow bentArrow chevron plaque can cube foldedCorner frame
  round2SameRect round1Rect round2DiagRect snip1Rect snip2SameRect snip2DiagRect snipRoundRect donut bracePair bracketPair leftBrace rightBrace leftBracket
  rightBracket wedgeRectCallout wedgeRoundRectCallout wedgeEllipseCallout cloudCallout borderCallout1 flowChartProcess flowChartDecision flowChartTerminator
  flowChartAlternateProcess flowChartDocument flowChartConnector flowChartData cloud heart sun moon arc textNoShape adj adj1 adj2 adj3 adj4
  sq rnd flat sng dbl thickThin thinThick tri ctr in sysDash sysDot lgDash dashDot lgDashDot lgDashDotDot sysDashDot sysDashDotDot oval stealth arrow sm med lg
  square topAndBottom horz vert vert270 wordArtVert eaVert mongolianVert overflow ellipsis clip l r ctr b t just dist tl tr bl br
  shape circle rect orthographicFront threePt window windowText balanced
  topLeft tight largest both-sides topAndBottom gradient gradientRadial tile frame pattern any linear sigma segments custom
  miter round bevel flat long short classic block diamond open
`); // biome-ignore format: lists

const NUMBER = /^-?\d{1,6}(?:\.\d{1,6})?(?:pt|in|cm|mm|pc|pi|px|em|%)?$/;
/** English Metric Units, 914,400 to the inch, are longer. */
const LONG = /^-?\d{1,8}$/;
const HEX = /^(?:#?[0-9A-Fa-f]{6}|[0-9A-F]{2}|(?=[0-9A-F]*\d)[0-9A-F]{4})$/;
const PAIR = /^-?\d{0,6}(?:,-?\d{0,6}){1,3}$/;
const EQUATION =
  /^(?:(?:sum|prod|mid|abs|min|max|if|mod|atan2|sin|cos|cosatan2|sinatan2|sqrt|sumangle|ellipse|tan|val|pin|\*\/|\+-|\?:)\s+)?(?:(?:-?\d{1,6}|[@#]\d{1,3}|width|height|xcenter|ycenter|adj\d?|emuwidth2?|emuheight2?|pixelwidth|pixelheight|[wh])(?:\s+|$)){1,3}$/;

/** Whether a value is one of form: a number, a colour, or a word of the standard. */
export const isFormal = (space: string, value: string): boolean =>
  WORDS.has(value) ||
  NUMBER.test(value) ||
  HEX.test(value) ||
  (space !== 'w' && (LONG.test(value) || PAIR.test(value) || EQUATION.test(value)));

/** BCP 47 as Word writes it. */
export const isLanguage = (value: string): boolean =>
  /^(?:[a-z]{2,3}(?:-[A-Z][a-z]{3})?-(?:[A-Z]{2}|\d{3})|[a-z]{2}|x-none)$/.test(value);

const FONTS = set(
  `Aptos Aptos_Display Aptos_Narrow Arial Arial_Black Arial_Narrow Arial_Unicode_MS Angsana_New Bahnschrift Baskerville_Old_Face Batang BatangChe
  Bodoni_MT Book_Antiqua Bookman_Old_Style Bookshelf_Symbol_7 Browallia_New Calibri Calibri_Light Cambria Cambria_Math Candara Carlito Caladea Century Century_Gothic
  Century_Schoolbook Comic_Sans_MS Consolas Constantia Corbel Cordia_New Courier Courier_New DejaVu_Sans DejaVu_Sans_Mono DejaVu_Serif DengXian
  DFKai-SB Didot Dotum Ebrima FangSong Franklin_Gothic_Book Franklin_Gothic_Medium Futura Gadugi Garamond Gautami Georgia Gill_Sans Gill_Sans_MT Gulim
  Gungsuh Helvetica Helvetica_Neue Impact Iskoola_Pota KaiTi Kartika Khmer_UI Lato Latha Leelawadee Leelawadee_UI Liberation_Mono Liberation_Sans
  Liberation_Sans_Narrow Liberation_Serif Linux_Libertine_G Lohit_Devanagari Lucida_Console Lucida_Grande Lucida_Sans Lucida_Sans_Unicode Malgun_Gothic
  Mangal Meiryo Microsoft_Himalaya Microsoft_JhengHei Microsoft_Sans_Serif Microsoft_YaHei Microsoft_Yi_Baiti Mincho MingLiU Mongolian_Baiti Montserrat MS_Gothic
  MS_Mincho MS_PGothic MS_PMincho MS_Sans_Serif MS_Shell_Dlg MV_Boli Myanmar_Text Noto_Sans Noto_Serif Noto_Sans_CJK_SC Noto_Sans_CJK_JP Noto_Serif_CJK_SC
  NSimSun Nirmala_UI Nyala Open_Sans OpenSymbol Optima Palatino Palatino_Linotype Perpetua Plantagenet_Cherokee PMingLiU Raavi Roboto Rockwell Segoe_Print
  Segoe_Script Segoe_UI Segoe_UI_Emoji Segoe_UI_Light Segoe_UI_Symbol SimHei SimSun Shruti Source_Han_Sans Source_Sans_Pro STXihei Sylfaen Symbol Tahoma
  Times Times_New_Roman Trebuchet_MS Tunga Tw_Cen_MT Ubuntu Verdana Vrinda Webdings Wingdings Wingdings_2 Wingdings_3 Yu_Gothic Yu_Mincho Yu_Gothic_Light
  ＭＳ_明朝 ＭＳ_ゴシック ＭＳ_Ｐゴシック ＭＳ_Ｐ明朝 游明朝 游ゴシック 游ゴシック_Light 宋体 黑体 楷体 仿宋 等线 等线_Light 微软雅黑 新細明體 微軟正黑體 標楷體 맑은_고딕 바탕 굴림 돋움`,
); // biome-ignore format: list
/** Well known fonts by name; one of somebody's own may be called after him. */
export const isFont = (name: string): boolean => FONTS.has(name.replaceAll(' ', '_'));

/** Styles that Word brings along (part 1, section 17.7.4.9; Word's own list). */
const STYLE = new RegExp(
  `^(?:${[
    'normal', 'heading [1-9]', 'toc [1-9]', 'toc heading', 'index [1-9]', 'index heading', 'title', 'subtitle', 'strong', 'emphasis', 'quote', 'intense quote',
    'subtle emphasis', 'intense emphasis', 'subtle reference', 'intense reference', 'book title', 'no spacing', 'list paragraph', 'caption', 'header', 'footer',
    'footnote (?:text|reference)', 'endnote (?:text|reference)', 'annotation (?:text|reference|subject)', 'comment (?:text|reference|subject)', 'balloon text',
    'hyperlink', 'followedhyperlink', 'visited hyperlink', 'internet link', 'default paragraph font', 'normal table', 'table normal', 'no list',
    'table grid(?: light)?', 'plain text', 'placeholder text', 'body text(?: [23])?', 'body text (?:first )?indent(?: [23])?', 'list(?: [2-5])?',
    'list (?:bullet|number|continue)(?: [2-5])?', 'block text', 'date', 'signature', 'salutation', 'closing', 'macro', 'macro text', 'page number', 'line number',
    'table of (?:figures|authorities)', 'toa heading', 'envelope (?:address|return)', 'document map', 'message header', 'note heading', 'normal \\(web\\)',
    'normal indent', 'text body', 'standard', 'table contents', 'table heading', 'frame contents', 'revision', 'bibliography', 'e-mail signature',
    'html (?:acronym|address|cite|code|definition|keyboard|preformatted|sample|typewriter|variable)', 'outline list [1-3]', 'plain table [1-5]',
    '(?:grid|list) table [1-7](?: (?:light|colorful|dark))?(?: - accent [1-6])?', '(?:light|medium|dark|colorful) (?:shading|list|grid)(?: [1-3])?(?: accent [1-6])?',
  ].join('|')})(?: char)?$`,
  'i',
); // biome-ignore format: list
export const isStyle = (name: string): boolean => STYLE.test(name);
