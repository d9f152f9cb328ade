/** Names and addresses where no reader looks: what a format does not know is nowhere in the result. */
import { strFromU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { masked } from './files.ts';

const LEFT = /quibble|zora/i;
/** No rule finds this name by itself: only taking it out does. */
const gone = async (name: string, text: string): Promise<string> => {
  const result = strFromU8((await masked(name, text)).bytes);
  expect(result).not.toMatch(LEFT);
  return result;
};

describe('html', () => {
  test.each([
    '<p class="zora-quibble">x</p>',
    '<p id="zora.quibble">x <a href="#zora.quibble" aria-describedby="zora.quibble other">y</a></p>',
    '<p data-zora-quibble="1" data-who="Zora">x</p>',
    '<p zora-quibble>x</p>',
    '<zora-quibble>x</zora-quibble>',
    '<!DOCTYPE html PUBLIC "-//Zora Quibble//DTD mine//EN"><p>x</p>',
    '<!DOCTYPE html [<!ENTITY a "Zora">]><p>x</p>',
    '<?zora quibble?><p>x</p>',
    '<p>x</p><svg><![CDATA[Zora Quibble]]></svg>',
    '<!-- Zora --><p>x</p><!zora quibble>',
    '<p>x</p zora="quibble">',
    '<p/title="x"zora="quibble">x</p>',
    '<p title="x"zora="quibble">x</p>',
    '<p style="color:red;--zora:1;font-family:Quibble">x</p>',
    '<p style="background:url(zora.png)">x</p>',
    '<p lang="zora-quibble" role="quibble" type="zora" rel=quibble>x</p>',
    '<p xmlns:zora="urn:quibble" zora:quibble="1">x</p>',
    '<input type="text/zora" autocomplete="zora">',
    '<a href="data:text/plain,Zora">x</a>',
  ])('%s', async (html) => {
    await gone('a.html', html);
  });
  test('what leads to a place of the page still does', async () => {
    expect(
      await gone('a.html', '<a href="#zora">x</a><p id="zora">y</p><label for="quibble">z</label>'),
    ).toBe('<a href="#i1">x</a><p id="i1">y</p><label for="i2">z</label>');
  });
});
