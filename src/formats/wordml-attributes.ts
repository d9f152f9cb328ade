/** Attributes of Word documents: those that stay, with values of the words, numbers and places that the standard knows. */
import { ATTRIBUTES, GRAPHICS, isFont, isFormal, isLanguage } from './wordml-names.ts';
import { attributeText, type XmlNode } from './xml-tree.ts';

/** What a document has told of its own things: their new names, undefined for those that are not there. */
export interface Told {
  style(id: string): string | undefined;
  place(name: string): string;
  number(id: string): string;
  /** The new id of a relationship that stays. */
  related(id: string): string | undefined;
}

const STYLED = /^(?:pStyle|rStyle|tblStyle|basedOn|next|link|styleLink|numStyleLink)$/;
/** Whose values are references to each other. */
const NUMBERED = /^(?:abstractNumId|numId|id)$/;
const CSS_NAME =
  /^(?:position|left|top|width|height|margin(?:-left|-top|-right|-bottom)?|z-index|rotation|flip|visibility|text-align|v-text-[a-z-]+|font-size|font-weight|font-style|mso-(?:position-(?:horizontal|vertical)(?:-relative)?|wrap-(?:style|distance-(?:left|right|top|bottom))|width-(?:percent|relative)|height-(?:percent|relative)|fit-shape-to-text|layout-flow-alt|next-textbox))$/;
const CSS_WORD =
  /^(?:absolute|relative|static|left|right|center|top|bottom|middle|inside|outside|text|page|margin|char|line|column|square|none|tight|through|visible|hidden|bold|italic|normal|vertical|t|f|x|y|auto|left-margin-area|right-margin-area|top-margin-area|bottom-margin-area|-?\d{1,12}(?:\.\d{1,6})?(?:pt|in|cm|mm|px|%)?)$/;
/** Commands and numbers of a VML path (ECMA-376 part 4, section 14.1.2.1). */
const PATH =
  /^(?:[-,@ ]|\d{1,6}(?!\d)|(?<![a-z])(?:m|l|c|x|e|t|r|v|nf|ns|ae|al|at|ar|wa|wr|qx|qy|qb|ha|hb|xe|ns|nfe)(?![a-z]))+$/;

/** The attributes that stay, as markup; undefined where the element is nothing without one that goes. */
export function attributesOf(node: XmlNode, told: Told): string | undefined {
  let out = '';
  if (node.name === 'comment') out = ' w:author="-" w:initials="-"';
  for (const { space, name, value } of node.attributes) {
    const stays = kept(node, told, space, name, value);
    if (stays !== undefined) out += ` ${space ? `${space}:` : ''}${name}="${attributeText(stays)}"`;
    else if (name === 'val' || name === 'uri' || (space === 'r' && name === 'id')) return undefined;
  }
  if (node.name === 'docPr' || node.name === 'cNvPr') out += ' name="-"';
  return out;
}

function kept(node: XmlNode, told: Told, space: string, name: string, value: string): string | undefined {
  const own = space === node.space || (space === '' && node.space !== 'w') || space === 'o';
  if (space === 'r') return name === 'id' ? told.related(value) : undefined;
  if (!own) return undefined;
  if (node.space === 'w' && name === 'val' && STYLED.test(node.name)) return told.style(value);
  if (node.name === 'lang' || node.name === 'themeFontLang') return isLanguage(value) ? value : undefined;
  if (node.name === 'rFonts' && /^(?:ascii|hAnsi|eastAsia|cs)$/.test(name))
    return isFont(value) ? value : undefined;
  if (name === 'font' && node.name === 'sym') return isFont(value) ? value : undefined;
  if (node.name === 'bookmarkStart' && name === 'name') return told.place(value);
  if (name === 'uri' && node.name === 'graphicData') return GRAPHICS.includes(value) ? value : undefined;
  if (space === 'm' || node.space === 'm') {
    if (node.name === 'mathFont') return isFont(value) ? value : undefined;
    // One sign: of an operator, a bracket or an accent.
    if (name === 'val' && [...value].length <= 1) return value;
    if (name === 'val' && /^[-+]{2}$/.test(value)) return value;
  }
  if (name === 'val' && /^(?:decimalSymbol|listSeparator)$/.test(node.name))
    return /^[.,;]$/.test(value) ? value : undefined;
  if (name === 'id' || (name === 'val' && NUMBERED.test(node.name)) || NUMBERED.test(name)) {
    if (/^#?_x0000_[tsi]\d{1,6}$/.test(value)) return value;
    return /^-?\d{1,20}$/.test(value) ? told.number(value) : undefined;
  }
  if (node.space === 'v' && name === 'type') return /^#_x0000_t\d{1,4}$/.test(value) ? value : undefined;
  if (name === 'style') return css(value);
  if (node.space === 'v' && (name === 'path' || name === 'v')) return PATH.test(value) ? value : undefined;
  if (name === 'relativeHeight') return /^\d{1,10}$/.test(value) ? value : undefined;
  return ATTRIBUTES.has(name) && isFormal(node.space, value) ? value : undefined;
}

/** Declarations of place and size. */
function css(value: string): string {
  return value
    .split(';')
    .map((d) => d.split(':').map((s) => s.trim()))
    .filter(([name = '', said = '']) => CSS_NAME.test(name) && CSS_WORD.test(said))
    .map((d) => d.slice(0, 2).join(':'))
    .join(';');
}
