/** Recognizers beside other words: chats, logs, fields, tables, and what only looks like a number of somebody's. */
import { describe, expect, test } from 'vitest';
import { asked, found, kinds, valuesOf } from './found.ts';

describe('who wrote in a chat', () => {
  test.each([
    ['[12.03.24, 10:22:01] Ada Lovelace: hello', ['Ada Lovelace']],
    ['‎[3/12/24, 10:22:01 PM] ~ ada: hello', ['ada']],
    ['12/03/24, 10:22 - Bob 🐻: hello', ['Bob 🐻']],
    ['12/03/24, 10:25 - Grace added Ada Lovelace', ['Grace', 'Ada Lovelace']],
    ['12/03/24, 10:26 - grace left', ['grace']],
    ['Ada Lovelace, [12.03.2024 10:22]\nhello', ['Ada Lovelace']],
    ['10:22:01\t From  Ada Lovelace  to  Everyone:\n\thello', ['Ada Lovelace']],
    ['Ada Lovelace  10:22 AM\nhello', ['Ada Lovelace']],
    ['[10:22] <@ada_l> hello', ['ada_l']],
    ['[10:22] Ada: see you there', ['Ada']],
  ])('%j', (text, names) => expect(valuesOf('PERSON', text)).toEqual(names));
  test.each([
    '[2024-03-12 10:22:01] local.ERROR: no such file',
    '2024-03-12 10:22:01 INFO server: started',
    '2024-03-12 10:22:01,123 - root - INFO - done: all',
    'The talk is at 10:22: do not be late',
  ])('a log or a sentence is none: %j', (text) => expect(valuesOf('PERSON', text)).toEqual([]));
});

/** Numbers with check digits worked out for this test; the name in front as people, forms and columns write it. */
test.each([
  ['Meu CPF é 529.982.247-25, obrigada.', '529.982.247-25'],
  ['cpf: 52998224725', '52998224725'],
  ['numeroDeIdentificacaoFiscal: 501964843', '501964843'],
  ['Cartao de Cidadao 10000000 0 ZZ2', '10000000 0 ZZ2'],
  ['mein AHV-Nr. 756.9217.0769.85 steht da', '756.9217.0769.85'],
  ['Burgerservicenummer 111222333 geboren 1980', '111222333'],
  ['RČ 710319/2745', '710319/2745'],
  ['ИНН 7707083893', '7707083893'],
  ['個人番号は123456789018です', '123456789018'],
  ['NIK 3204116502870001', '3204116502870001'],
])('national numbers: %s', (text, value) => {
  expect(found(text, { entities: ['NATIONAL_ID'] })).toEqual([['NATIONAL_ID', value]]);
});

test.each([
  'Meu CPF é 529.982.247-26.',
  'I run 111222333 tests',
  '個人番号は123456789019です',
  'NIK 3204119902870001',
])('no national number: %s', (text) => {
  expect(found(text, { entities: ['NATIONAL_ID'] })).toEqual([]);
});

test('a national number counts for the countries that a policy names', () => {
  const text = 'CPF 529.982.247-25';
  expect(found(text, { entities: ['NATIONAL_ID'], countries: ['BR'] })).toHaveLength(1);
  expect(found(text, { entities: ['NATIONAL_ID'], countries: ['MX'] })).toHaveLength(0);
});

test.each([
  [
    'en',
    'you can reach me at five five five oh one two three four five six seven thanks',
    'ID',
    'five five five oh one two three four five six seven',
  ],
  ['en', 'policy number is a b seven four two nine one and she', 'ID', 'a b seven four two nine one'],
  [
    'de',
    'meine Nummer ist null eins sieben eins zwei drei vier fünf',
    'ID',
    'null eins sieben eins zwei drei vier fünf',
  ],
  [
    'fr',
    'c’est le zéro six douze trente-quatre cinquante-six',
    'ID',
    'zéro six douze trente-quatre cinquante-six',
  ],
  [
    'en',
    'she was born on march third nineteen eighty two they say',
    'DATE_TIME',
    'march third nineteen eighty two',
  ],
  ['en', 'Daughter Emily to pick up', 'PERSON', 'Emily'],
  ['de', 'mit meiner Tochter Emily nach Hause', 'PERSON', 'Emily'],
])('said, or by relation (%s): %s', (language, text, entity, value) => {
  expect(found(text, { language })).toContainEqual([entity, value]);
});

test.each([
  'count one two three four and go',
  'one of two or three',
  'you may first want to look',
  'thanks to Mother Nature',
])('leaves «%s»', (text) => {
  expect(found(text)).toEqual([]);
});

test.each([
  ['GET /reset?email=ada@example.org&x=1', 'EMAIL_ADDRESS', 'ada@example.org'],
  ['bounces+ada=example.org@lists.example.com', 'EMAIL_ADDRESS', 'bounces+ada=example.org@lists.example.com'],
  ['ZIP 94105 is near', 'ZIP_CODE', '94105'],
  ['my social security number is 219099999', 'US_SSN', '219099999'],
  ['or (202) 662 - 8466', 'PHONE_NUMBER', '(202) 662 - 8466'],
  ['Tel. 030/1234-0, Fax -99', 'PHONE_NUMBER', '030/1234-0'],
  ['Tel.: 0 89 / 12 34 56-0', 'PHONE_NUMBER', '0 89 / 12 34 56-0'],
  ['thanks u/brummie_bob, and', 'USERNAME', 'brummie_bob'],
  ['I (32F) and he [m41] met', 'AGE', '32F'],
  ['I (32F) and he [m41] met', 'AGE', 'm41'],
  ['signed, ARDC #6281177', 'ID', '6281177'],
  ['no seu carro (placa PEX-4J21) ontem', 'NUMBER_PLATE', 'PEX-4J21'],
  ['Plate number: 7ABC 123', 'NUMBER_PLATE', '7ABC 123'],
  ["the login for ops@kmb.example was 'NetWork_789', and", 'USERNAME', 'NetWork_789'],
  ['see /home/jthornquist/.ssh/id_rsa', 'USERNAME', 'jthornquist'],
  ['C:\\Users\\Jane.T\\Desktop', 'USERNAME', 'Jane.T'],
  ['a man known as "Beto", who', 'PERSON', 'Beto'],
  ["her number's nine oh two five five five", 'ID', 'nine oh two five five five'],
  ['the temp password you gave me was Winter!2024.', 'PASSWORD', 'Winter!2024'],
  ['my device, SN C02XK0AAJG5H, is new', 'ID', 'C02XK0AAJG5H'],
  ['postcode: 1234 AB Delft', 'ZIP_CODE', '1234 AB'],
  ['"plz":"80331"', 'ZIP_CODE', '80331'],
  ['Ada lives at 5586 Langegata 31, Oslo', 'ADDRESS', '5586 Langegata 31'],
  ['12 Bergshaugen 43 Apt. 680', 'ADDRESS', '12 Bergshaugen 43 Apt. 680'],
])('%s', (text, entity, value) => {
  expect(found(text)).toContainEqual([entity, value]);
});

test.each(['return db.open(name)', 'in /Users/Shared/x', 'the plate with 12 apples', 'registration OPEN'])(
  'nobody’s: «%s»',
  (text) => expect(found(text)).toEqual([]),
);

test.each(['Fri, 22:07:05 - 0500', 'from 0.70 - 1.00', 'pages 4742 - 95', 'Cell, 815 - 822 (2006).'])(
  'no phone: «%s»',
  (text) => {
    expect(asked('PHONE_NUMBER', text)).toEqual([]);
  },
);

test('a book’s number is no switchboard', () => {
  expect(asked('PHONE_NUMBER', 'ISBN 978-3-16-148410-0')).toEqual([]);
});

test.each([
  ['en', 'She left Turkey for the United States.', ['Turkey', 'United States']],
  ['de', 'Dänemarks Küste und die Mongolei', ['Dänemarks', 'Mongolei']],
  ['fr', 'du Royaume-Uni aux États-Unis', ['Royaume-Uni', 'États-Unis']],
  ['ru', 'из России в Германию', ['России', 'Германию']],
  ['zh', '他从中国去了美国', ['中国', '美国']],
  ['en', 'a turkey sandwich in the polish room', []],
])('countries (%s): %s', (language, text, want) => {
  expect(found(text, { language, entities: ['LOCATION'] }).map(([, value]) => value)).toEqual(want);
});

test.each(['a salary cap 500 above', 'she lives on 28 December 2005'])('no place: «%s»', (text) => {
  expect(asked('ZIP_CODE', text)).toEqual([]);
  expect(asked('ADDRESS', text)).toEqual([]);
});

describe('user names in logs', () => {
  test.each([
    ['sshd[9]: Failed password for invalid user ksmith from 198.51.100.7 port 22', 'ksmith'],
    ['Accepted publickey for n.okafor from 198.51.100.7', 'n.okafor'],
    ['pam_unix(sshd:session): session closed for user bvisser', 'bvisser'],
    ['auth - login ok for oksanap from 203.0.113.9', 'oksanap'],
    ['sudo:  larissab : TTY=pts/0', 'larissab'],
    ['uid=1001(shreyar) gid=1001', 'shreyar'],
    ["denied for user 'femkej'@'localhost'", 'femkej'],
    ['scp -P 22 emrek@host1:/tmp/x .', 'emrek'],
    ['198.51.100.7 - tariqz [10/Oct/2024:13:55:36 -0700] "GET / HTTP/1.0" 200', 'tariqz'],
    ['user thandi77 logged out', 'thandi77'],
    ['actor=mkowalska action=delete', 'mkowalska'],
  ])('%s', (text, name) => expect(valuesOf('USERNAME', text)).toEqual([name]));
  test.each([
    'session opened for user root by (uid=0)',
    'login failed for the user because of security reasons',
    'authenticated as expected, login ok for all users, user guide, user input',
    'lost user credentials from the old system',
  ])('nobody in "%s"', (text) => expect(valuesOf('USERNAME', text)).toEqual([]));
});

describe('numbers that a spreadsheet rounded or counted, and arrays of coordinates', () => {
  test.each([
    ['mobile no: 4.47912E+11', 'PHONE_NUMBER 4.47912E+11'],
    ['Telefon: 4,91512E+11', 'PHONE_NUMBER 4,91512E+11'],
    ['account: 1.23457E+11', 'ID 1.23457E+11'],
    ['dob: 28918', 'DATE_TIME 28918'],
    ['birth_date: 30123.5', 'DATE_TIME 30123.5'],
    ['Geburtsdatum: 28918', 'DATE_TIME 28918'],
    ['geo: 52.52001', 'COORDINATES 52.52001'],
    ['position: -13.40495', 'COORDINATES -13.40495'],
  ])('%s', (text, found) => expect(kinds(text)).toEqual([found]));
  test.each(['mass: 5.97E+24', 'total: 28918', 'count: 1.2E+05', 'position: 12', 'price: 52.52001'])(
    'nothing in "%s"',
    (text) => expect(kinds(text)).toEqual([]),
  );
});
