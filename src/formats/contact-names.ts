/**
 * What may stand in visiting cards and calendars (RFC 6350, RFC 5545 and 7986, and what telephones and mail programs add): components,
 * fields, parameters, and the words that values may be. What is not named here was not thought of, and goes.
 */

/** What a field holds, in the words that forms use; one for each piece between semicolons (RFC 6350 section 6). */
export const FIELDS: Readonly<Record<string, readonly string[]>> = {
  FN: ['name'],
  N: ['last name', 'first name', 'middle name', 'title', 'title'],
  NICKNAME: ['nickname'],
  ADR: ['box', 'address', 'address', 'city', 'state', 'postcode', 'country'],
  LABEL: ['address'],
  TEL: ['phone'],
  EMAIL: ['email'],
  BDAY: ['birth date'],
  ANNIVERSARY: ['date'],
  ORG: ['organization', 'department'],
  RELATED: ['name'],
  GEO: ['coordinates'],
  LOCATION: ['address'],
  ORGANIZER: ['email'],
  ATTENDEE: ['email'],
  CONTACT: ['contact'],
};
const DURATION = /^[+-]?P(?:\d+W|(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)$/i;
const STAMP = /^\d{8}(?:T\d{6}Z?)?(?:,\d{8}(?:T\d{6}Z?)?){0,400}$/;
const RULE =
  /^(?:(?:FREQ|UNTIL|COUNT|INTERVAL|BY(?:SECOND|MINUTE|HOUR|DAY|MONTHDAY|YEARDAY|WEEKNO|MONTH|SETPOS)|WKST|RSCALE|SKIP)=(?:SECONDLY|MINUTELY|HOURLY|DAILY|WEEKLY|MONTHLY|YEARLY|GREGORIAN|[-+\d,TZ]|MO|TU|WE|TH|FR|SA|SU)*;?)+$/i;
const one = (of: string): RegExp => new RegExp(`^(?:${of})$`, 'i');
/** Fields of form and wiring, and what they may hold; one that holds another thing goes. */
export const STAYS: Readonly<Record<string, RegExp>> = {
  BEGIN: /^/,
  END: /^/,
  VERSION: /^\d\.\d$/,
  CALSCALE: one('GREGORIAN'),
  METHOD: one('PUBLISH|REQUEST|REPLY|ADD|CANCEL|REFRESH|COUNTER|DECLINECOUNTER'),
  RRULE: RULE,
  EXRULE: RULE,
  STATUS: one('TENTATIVE|CONFIRMED|CANCELLED|NEEDS-ACTION|COMPLETED|IN-PROCESS|DRAFT|FINAL'),
  TRANSP: one('OPAQUE|TRANSPARENT'),
  SEQUENCE: /^\d{1,6}$/,
  PRIORITY: /^\d$/,
  CLASS: one('PUBLIC|PRIVATE|CONFIDENTIAL'),
  ACTION: one('AUDIO|DISPLAY|EMAIL|PROCEDURE'),
  TRIGGER: DURATION,
  REPEAT: /^\d{1,4}$/,
  DURATION,
  'REFRESH-INTERVAL': DURATION,
  'PERCENT-COMPLETE': /^\d{1,3}$/,
  KIND: one('individual|group|org|location|application|device'),
  'X-ABSHOWAS': one('COMPANY'),
};
/** What times of zones hold beside: laws, no appointments. */
export const IN_ZONES: Readonly<Record<string, RegExp>> = {
  ...STAYS,
  TZOFFSETFROM: /^[+-]\d{4,6}$/,
  TZOFFSETTO: /^[+-]\d{4,6}$/,
  TZNAME: /^(?:[A-Z]{2,5}|[+-]\d{2,4})$/,
  DTSTART: STAMP,
  RDATE: STAMP,
  'LAST-MODIFIED': STAMP,
};
/** Fields of time zones' names: standard ones stay, others get new ones. */
export const ZONES = /^(?:TZID|X-WR-TIMEZONE|X-LIC-LOCATION)$/;
export const ZONE =
  /^(?:UTC|GMT|(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc)\/[A-Za-z_+-]{2,30}(?:\/[A-Za-z_]{2,20})?\d{0,2}|(?:[A-Z][\w.]{0,14} ){1,4}Standard Time)$/;
/** Fields that say something (RFC 6350, RFC 5545 and 7986, and what telephones and mail programs add). */
export const READ =
  /^(?:NAME|FN|N|NICKNAME|GENDER|ADR|LABEL|TEL|EMAIL|IMPP|LANG|BDAY|ANNIVERSARY|DEATHDATE|BIRTHPLACE|DEATHPLACE|TZ|GEO|TITLE|ROLE|ORG|MEMBER|RELATED|AGENT|MAILER|CATEGORIES|NOTE|REV|SORT-STRING|UID|CLIENTPIDMAP|URL|FBURL|CALADRURI|CALURI|EXPERTISE|HOBBY|INTEREST|ORG-DIRECTORY|SOURCE|CONTACT-URI|SOCIALPROFILE|PRONOUNS|GRAMGENDER|COLOR|COMMENT|DESCRIPTION|LOCATION|SUMMARY|RESOURCES|COMPLETED|DTSTART|DTEND|DUE|DTSTAMP|CREATED|LAST-MODIFIED|FREEBUSY|ATTENDEE|CONTACT|ORGANIZER|RECURRENCE-ID|RELATED-TO|EXDATE|RDATE|REQUEST-STATUS|CONFERENCE|ACKNOWLEDGED|STRUCTURED-DATA|STYLED-DESCRIPTION|X-WR-CALNAME|X-WR-CALDESC|X-ABLABEL|X-ABADR|X-ABDATE|X-ABRELATEDNAMES|X-PHONETIC-(?:FIRST|MIDDLE|LAST)-NAME|X-MAIDENNAME|X-SOCIALPROFILE|X-TWITTER|X-SKYPE(?:-USERNAME)?|X-JABBER|X-AIM|X-ICQ|X-MSN|X-YAHOO|X-QQ|X-GOOGLE-TALK|X-GADUGADU|X-GENDER|X-SPOUSE|X-CHILDREN|X-MANAGER|X-ASSISTANT|X-ANNIVERSARY|X-DEPARTMENT|X-EVOLUTION-(?:SPOUSE|MANAGER|ASSISTANT|FILE-AS|ANNIVERSARY|BLOG-URL|VIDEO-URL)|X-APPLE-STRUCTURED-LOCATION|X-APPLE-TRAVEL-ADVISORY-BEHAVIOR)$/;
export const GOES = /^(?:PHOTO|LOGO|SOUND|KEY|ATTACH|IMAGE|X-ALT-DESC)$/;
/** What is opened and ended. */
export const COMPONENT =
  /^(?:VCARD|VCALENDAR|VEVENT|VTODO|VJOURNAL|VFREEBUSY|VTIMEZONE|STANDARD|DAYLIGHT|VALARM|VAVAILABILITY|AVAILABLE|PARTICIPANT|VLOCATION|VRESOURCE|VLIST)$/;
/** Parameters of form, which hold words that standards name; others may say something. */
export const FORM: Readonly<Record<string, RegExp>> = {
  ALTID: /^\d{1,4}$/,
  CALSCALE: one('gregorian'),
  CHARSET: one('utf-8|us-ascii|iso-8859-\\d{1,2}|windows-125\\d'),
  CUTYPE: one('INDIVIDUAL|GROUP|RESOURCE|ROOM|UNKNOWN'),
  DERIVED: one('true|false'),
  ENCODING: one('8BIT|7BIT|QUOTED-PRINTABLE'),
  FBTYPE: one('FREE|BUSY|BUSY-UNAVAILABLE|BUSY-TENTATIVE'),
  FMTTYPE: one('text/(?:plain|html|calendar|vcard)'),
  INDEX: /^\d{1,4}$/,
  LANGUAGE: /^[a-z]{2,3}(?:-[a-z]{2})?$/i,
  LEVEL: one('beginner|average|expert|high|medium|low'),
  MEDIATYPE: one('text/(?:plain|html|calendar|vcard)'),
  PARTSTAT: one('NEEDS-ACTION|ACCEPTED|DECLINED|TENTATIVE|DELEGATED|COMPLETED|IN-PROCESS'),
  PID: /^[\d.,]{1,20}$/,
  PREF: /^\d{0,3}$/,
  RANGE: one('THISANDFUTURE|THISANDPRIOR'),
  RELATED: one('START|END'),
  RELTYPE: one('PARENT|CHILD|SIBLING'),
  ROLE: one('CHAIR|REQ-PARTICIPANT|OPT-PARTICIPANT|NON-PARTICIPANT'),
  RSVP: one('TRUE|FALSE'),
  TYPE: one(
    '(?:,?(?:home|work|cell|voice|text|video|fax|pager|textphone|pref|internet|x400|msg|main|main-number|other|mobile|iphone|dom|intl|postal|parcel|isdn|pcs|car|bbs|modem|contact|acquaintance|friend|met|co-worker|colleague|co-resident|neighbor|child|parent|sibling|spouse|kin|muse|crush|date|sweetheart|me|agent|emergency))+',
  ),
  VALUE: one(
    'text|uri|url|date|time|date-time|date-and-or-time|timestamp|boolean|integer|float|utc-offset|language-tag|period|duration|recur|cal-address|binary',
  ),
};
/** What others hold. */
export const PARAMETERS: Readonly<Record<string, string>> = {
  CN: 'name',
  DIR: '',
  EMAIL: 'email',
  'SENT-BY': 'email',
  MEMBER: 'email',
  'DELEGATED-FROM': 'email',
  'DELEGATED-TO': 'email',
  ALTREP: '',
  'SORT-AS': 'name',
  GEO: 'coordinates',
  LABEL: 'address',
};
