/**
 * What texts hold, by the entities of this tree's recognizers: a thing that each language names once, the country that issues it, which
 * `Intl` names, and what it is called there. An entity that is not here keeps its recognizer's own label.
 */
export type Thing =
  | 'name'
  | 'place'
  | 'organization'
  | 'address'
  | 'postcode'
  | 'id'
  | 'age'
  | 'date'
  | 'phone'
  | 'email'
  | 'url'
  | 'username'
  | 'password'
  | 'secret'
  | 'ip'
  | 'mac'
  | 'guid'
  | 'device'
  | 'coordinates'
  | 'belief'
  | 'card'
  | 'iban'
  | 'bic'
  | 'account'
  | 'routing'
  | 'wallet'
  | 'vin'
  | 'plate'
  | 'passport'
  | 'licence'
  | 'idCard'
  | 'personal'
  | 'foreigner'
  | 'voter'
  | 'national'
  | 'tax'
  | 'vat'
  | 'social'
  | 'health'
  | 'doctor'
  | 'practice'
  | 'company'
  | 'reference';

interface Entity {
  readonly thing: Thing;
  readonly country?: string;
  readonly called?: string;
}

const of = (thing: Thing, country?: string, called?: string): Entity => ({ thing, country, called });

export const ENTITIES: Readonly<Record<string, Entity>> = {
  PERSON: of('name'),
  LOCATION: of('place'),
  ORGANIZATION: of('organization'),
  ADDRESS: of('address'),
  ZIP_CODE: of('postcode'),
  ID: of('id'),
  AGE: of('age'),
  DATE_TIME: of('date'),
  PHONE_NUMBER: of('phone'),
  EMAIL_ADDRESS: of('email'),
  URL: of('url'),
  USERNAME: of('username'),
  PASSWORD: of('password'),
  SECRET: of('secret'),
  IP_ADDRESS: of('ip'),
  MAC_ADDRESS: of('mac'),
  GUID: of('guid'),
  IMEI: of('device', undefined, 'IMEI'),
  COORDINATES: of('coordinates'),
  NRP: of('belief'),
  CREDIT_CARD: of('card'),
  IBAN_CODE: of('iban'),
  BIC: of('bic'),
  BANK_ACCOUNT: of('account'),
  CRYPTO: of('wallet'),
  VIN: of('vin'),
  NUMBER_PLATE: of('plate'),
  NATIONAL_ID: of('national'),
  ABA_ROUTING_NUMBER: of('routing', 'US', 'ABA'),
  MEDICAL_LICENSE: of('doctor', 'US', 'DEA'),
  US_BANK_NUMBER: of('account', 'US'),
  US_DRIVER_LICENSE: of('licence', 'US'),
  US_EIN: of('company', 'US', 'EIN'),
  US_ITIN: of('tax', 'US', 'ITIN'),
  US_MBI: of('health', 'US', 'MBI'),
  US_NPI: of('doctor', 'US', 'NPI'),
  US_PASSPORT: of('passport', 'US'),
  US_SSN: of('social', 'US', 'SSN'),
  UK_DRIVING_LICENCE: of('licence', 'GB'),
  UK_NHS: of('health', 'GB', 'NHS'),
  UK_NINO: of('social', 'GB', 'NINO'),
  UK_PASSPORT: of('passport', 'GB'),
  UK_POSTCODE: of('postcode', 'GB'),
  UK_TRN: of('reference', 'GB', 'TRN'),
  UK_VEHICLE_REGISTRATION: of('plate', 'GB'),
  DE_BSNR: of('practice', 'DE', 'BSNR'),
  DE_FUEHRERSCHEIN: of('licence', 'DE'),
  DE_HANDELSREGISTER: of('company', 'DE', 'HR'),
  DE_HEALTH_INSURANCE: of('health', 'DE', 'KVNR'),
  DE_ID_CARD: of('idCard', 'DE'),
  DE_KFZ: of('plate', 'DE'),
  DE_LANR: of('doctor', 'DE', 'LANR'),
  DE_PASSPORT: of('passport', 'DE'),
  DE_PLZ: of('postcode', 'DE', 'PLZ'),
  DE_SOCIAL_SECURITY: of('social', 'DE'),
  DE_TAX_ID: of('tax', 'DE', 'IdNr'),
  DE_TAX_NUMBER: of('tax', 'DE'),
  DE_VAT_ID: of('vat', 'DE'),
  ES_NIE: of('foreigner', 'ES', 'NIE'),
  ES_NIF: of('personal', 'ES', 'DNI/NIF'),
  ES_NSS: of('social', 'ES', 'NSS'),
  ES_PASSPORT: of('passport', 'ES'),
  IT_DRIVER_LICENSE: of('licence', 'IT'),
  IT_FISCAL_CODE: of('tax', 'IT', 'CF'),
  IT_IDENTITY_CARD: of('idCard', 'IT'),
  IT_PASSPORT: of('passport', 'IT'),
  IT_VAT_CODE: of('vat', 'IT'),
  PL_PESEL: of('personal', 'PL', 'PESEL'),
  FI_PERSONAL_IDENTITY_CODE: of('personal', 'FI'),
  SE_ORGANISATIONSNUMMER: of('company', 'SE'),
  SE_PERSONNUMMER: of('personal', 'SE'),
  CA_SIN: of('social', 'CA', 'SIN'),
  AU_ABN: of('company', 'AU', 'ABN'),
  AU_ACN: of('company', 'AU', 'ACN'),
  AU_MEDICARE: of('health', 'AU', 'Medicare'),
  AU_TFN: of('tax', 'AU', 'TFN'),
  IN_AADHAAR: of('personal', 'IN', 'Aadhaar'),
  IN_GSTIN: of('vat', 'IN', 'GSTIN'),
  IN_PAN: of('tax', 'IN', 'PAN'),
  IN_PASSPORT: of('passport', 'IN'),
  IN_VEHICLE_REGISTRATION: of('plate', 'IN'),
  IN_VOTER: of('voter', 'IN', 'EPIC'),
  KR_BRN: of('company', 'KR', 'BRN'),
  KR_DRIVER_LICENSE: of('licence', 'KR'),
  KR_FRN: of('foreigner', 'KR', 'FRN'),
  KR_PASSPORT: of('passport', 'KR'),
  KR_RRN: of('personal', 'KR', 'RRN'),
  NG_NIN: of('personal', 'NG', 'NIN'),
  NG_VEHICLE_REGISTRATION: of('plate', 'NG'),
  PH_MOBILE_NUMBER: of('phone', 'PH'),
  PH_TIN: of('tax', 'PH', 'TIN'),
  SG_NRIC_FIN: of('personal', 'SG', 'NRIC/FIN'),
  SG_UEN: of('company', 'SG', 'UEN'),
  TH_TNIN: of('personal', 'TH', 'TNIN'),
  TR_LICENSE_PLATE: of('plate', 'TR'),
  TR_NATIONAL_ID: of('personal', 'TR'),
  TR_PHONE_NUMBER: of('phone', 'TR'),
  ZA_ID_NUMBER: of('personal', 'ZA'),
};
