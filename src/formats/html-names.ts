/**
 * What may stand in an HTML page beside its texts (WHATWG's HTML Standard, SVG 2, MathML Core): elements, attributes, and the words that
 * values may be. What is not named here was not thought of, and goes.
 */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const ELEMENTS = set(`
  a abbr acronym address area article aside audio b base basefont bdi bdo big blink blockquote body br button canvas caption center cite
  code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset
  h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark marquee menu meta meter nav nobr
  noembed noframes noscript object ol optgroup option output p param picture plaintext pre progress q rb rp rt rtc ruby s samp script search
  section select slot small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr
  track tt u ul var video wbr xmp
  g path rect circle ellipse line polyline polygon text tspan textpath defs use symbol desc image lineargradient radialgradient stop clippath
  mask pattern marker switch foreignobject
  math mi mn mo ms mtext mspace mrow mfrac msqrt mroot mstyle merror mpadded mphantom msub msup msubsup munder mover munderover mtable mtr mtd
  semantics annotation`);

/** Attributes that say something to a reader, or may: they are read as texts. */
const READ = set(`
  abbr accept action alt aria-description aria-label aria-placeholder aria-roledescription aria-valuetext cite codebase content data datetime
  download formaction href imagesrcset label longdesc manifest name pattern ping placeholder poster src srcset standby summary title value
  valuetype xlink:href xlink:title`);
/** Attributes that name a place of the page and lead there: the same names become the same new ones. */
const WIRED = set(`
  aria-activedescendant aria-controls aria-describedby aria-details aria-errormessage aria-flowto aria-labelledby aria-owns for form headers id
  list`);
/** Attributes of form, whose values are words, numbers and colours. */
const FORM = set(`
  align alink aria-atomic aria-busy aria-checked aria-colcount aria-colindex aria-colspan aria-current aria-disabled aria-expanded aria-haspopup
  aria-hidden aria-invalid aria-level aria-live aria-modal aria-multiline aria-multiselectable aria-orientation aria-posinset aria-pressed
  aria-readonly aria-required aria-rowcount aria-rowindex aria-rowspan aria-selected aria-setsize aria-sort aria-valuemax aria-valuemin
  aria-valuenow async autocapitalize autocomplete autofocus autoplay background-color bgcolor border bordercolor cellpadding cellspacing charset
  checked clear color cols colspan compact contenteditable controls coords crossorigin cx cy d decoding default defer dir dirname disabled
  draggable dx dy enctype enterkeyhint face fetchpriority fill fill-opacity fill-rule font-size font-style font-weight formenctype formmethod
  formnovalidate formtarget frame frameborder gradienttransform height hidden high hreflang hspace http-equiv inert inputmode ismap kind lang
  leftmargin link loading loop low marginheight marginwidth max maxlength media method min minlength multiple muted noresize noshade novalidate
  nowrap offset opacity open optimum playsinline points popover preload preserveaspectratio r readonly referrerpolicy rel required rev reversed
  role rotate rows rowspan rules rx ry sandbox scope scrolling selected shape size sizes span spellcheck start step stop-color stop-opacity
  stroke stroke-linecap stroke-linejoin stroke-opacity stroke-width style tabindex target text text-anchor topmargin transform translate type
  usemap valign vlink version viewbox vspace width wrap x x1 x2 xml:lang xml:space xmlns xmlns:xlink y y1 y2`);

/** Words of values: states, kinds, roles, methods, styles, colours and fonts that all machines have. */
const WORDS = set(`
  true false yes no on off auto none normal inherit initial unset both all any default mixed page step
  left right center middle top bottom justify baseline char start end above below void hsides vsides lhs rhs box border groups rows cols
  ltr rtl get post dialog hidden text search tel url email password date month week time datetime-local number range color checkbox radio
  file submit image reset button context menu toolbar list command
  col row colgroup rowgroup rect circle poly default
  stylesheet alternate author bookmark canonical dns-prefetch external help icon shortcut license manifest modulepreload next nofollow noopener
  noreferrer opener pingback preconnect prefetch preload prev search tag apple-touch-icon
  _blank _self _parent _top lazy eager sync async high low anonymous use-credentials metadata subtitles captions descriptions chapters
  soft hard sentences words characters numeric decimal polite assertive ascending descending other horizontal vertical tree grid listbox
  disc circle square decimal lower-alpha upper-alpha lower-roman upper-roman
  alert alertdialog application article banner cell columnheader combobox complementary contentinfo definition directory document feed figure
  form group heading img link listitem log main marquee math menubar menuitem menuitemcheckbox menuitemradio navigation note option presentation
  progressbar radiogroup region rowheader scrollbar searchbox separator slider spinbutton status switch tab table tablist tabpanel term textbox
  timer tooltip treegrid treeitem
  content-type content-language refresh default-style x-ua-compatible content-security-policy
  screen print and not only utf-8 utf8 iso-8859-1 windows-1252 us-ascii
  text/html text/css text/javascript text/plain application/javascript application/json application/xhtml+xml application/pdf application/rss+xml
  application/atom+xml application/x-www-form-urlencoded multipart/form-data image/png image/jpeg image/gif image/svg+xml image/webp image/x-icon
  audio/mpeg audio/ogg video/mp4 video/webm module importmap
  bold bolder lighter italic oblique underline line-through overline uppercase lowercase capitalize small-caps nowrap pre pre-wrap pre-line
  break-word break-all keep-all block inline inline-block flex inline-flex grid table table-row table-cell table-header-group list-item contents
  absolute relative fixed sticky static solid dashed dotted double groove ridge inset outset collapse separate show hide visible scroll clip
  ellipsis pointer cursor wrap column row-reverse column-reverse space-between space-around space-evenly stretch flex-start flex-end
  border-box content-box cover contain repeat no-repeat repeat-x repeat-y thin medium thick smaller larger small large x-small x-large xx-small
  xx-large auto min-content max-content fit-content super sub text-top text-bottom evenodd nonzero miter round bevel butt xmidymid meet slice
  preserve important currentcolor transparent aqua black blue fuchsia gray green grey lime maroon navy olive orange purple red silver teal white
  yellow lightgray lightgrey darkgray darkgrey whitesmoke pink brown gold ivory beige tan navy crimson darkred darkblue darkgreen lightblue
  lightgreen windowtext
  serif sans-serif monospace cursive fantasy system-ui arial helvetica neue verdana tahoma trebuchet ms times new roman georgia garamond courier
  calibri cambria consolas segoe ui roboto lato open sans blinkmacsystemfont -apple-system
  http://www.w3.org/1999/xhtml http://www.w3.org/2000/svg http://www.w3.org/1999/xlink http://www.w3.org/1998/math/mathml`);
/** Properties that a style may set; what stands in their values is of the words above. */
const PROPERTY =
  /^(?:-webkit-|-ms-|mso-)?(?:align|all|background|border|bottom|box|break|caption|clear|clip|color|column|content|cursor|direction|display|empty|flex|float|font|gap|grid|height|hyphens|inset|justify|left|letter|line|list|margin|max|min|object|opacity|order|orphans|outline|overflow|padding|page|position|resize|right|row|tab|table|text|top|transform|transition|unicode|user|vertical|visibility|white|widows|width|word|writing|zoom|z-index)(?:-[a-z]{2,12}){0,4}$/;
/** Numbers with units, colours, and the signs between words; functions of colours and places. */
const VALUE =
  /^#[\da-f]{3,8}$|^[-+]?(?:\d*\.)?\d+(?:e[-+]?\d+)?(?:px|pt|pc|em|rem|ex|ch|vw|vh|cm|mm|in|deg|fr|m?s|%)?$/;
const FUNCTION = /(?<![\w-])(?:rgba?|hsla?|translate|rotate|scale|matrix|skew[xy]|calc)(?=\()/g;
const PATH = /^[mlhvcsqtaz\d\s.,e+-]*$/i;
/** BCP 47's shortest forms. */
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/i;

const known = (value: string): boolean =>
  value
    .toLowerCase()
    .replace(FUNCTION, ' ')
    .split(/[\s,;:()'"!=]+|(?<=\d)\/(?=\d)/)
    .every((w) => w === '' || WORDS.has(w) || VALUE.test(w));

/** What becomes of an attribute: it stays, is read, gets a new name for its value, is written anew with what is known of it, or goes. */
export type Fate = 'stays' | 'read' | 'wired' | 'goes' | { readonly value: string };

/** @param value decoded */
export function fateOf(name: string, value: string): Fate {
  const low = name.toLowerCase();
  if (READ.has(low)) return 'read';
  if (WIRED.has(low)) return 'wired';
  if (!FORM.has(low)) return 'goes';
  if (low === 'style') {
    const said = value.split(';').filter((d) => d.trim() !== '');
    const kept = said.filter((d) => {
      const [, property = '', values = ''] = /^\s*([\w-]+)\s*:(.*)$/s.exec(d) ?? [];
      return PROPERTY.test(property.toLowerCase()) && known(values);
    });
    if (kept.length === said.length) return 'stays';
    return kept.length > 0 ? { value: kept.join(';') } : 'goes';
  }
  if (low === 'lang' || low === 'hreflang' || low === 'xml:lang')
    return LANGUAGE.test(value) ? 'stays' : 'goes';
  if (low === 'usemap') return 'wired';
  if ((low === 'd' || low === 'points') && PATH.test(value)) return 'stays';
  return known(value) ? 'stays' : 'goes';
}

/** Declarations that tell of the language only; others may hold anything. */
export const DECLARATION =
  /^<!doctype html(?:\s+(?:system\s+["']about:legacy-compat["']|public\s+["']-\/\/w3c\/\/dtd x?html [\d.]+(?: (?:strict|transitional|frameset|final))?\/\/en["'](?:\s+["']https?:\/\/www\.w3\.org\/tr\/[\w/.-]{1,60}["'])?))?\s*>$|^<\?xml\s+version=["']1\.\d["'](?:\s+encoding=["'][a-z\d_-]{1,20}["'])?(?:\s+standalone=["'](?:yes|no)["'])?\s*\?>$/i;
