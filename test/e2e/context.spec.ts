/** The sheet of what may be told: each tick says where it stands in the result and what it costs, and presets tick what they are for. */
import { expect, type Page } from '@playwright/test';
import { made } from '../media.ts';
import { maskIt, test } from './app.ts';

const sheet = (page: Page) => page.getByRole('group', { name: 'What captions may tell' });
const tick = (page: Page, name: string) => sheet(page).getByRole('checkbox', { name, exact: true });

test('each tick says where it stands and what it costs, and presets bring theirs', async ({ page, app }) => {
  await page.goto(app.url);
  await page.getByText('Adjust').click();
  for (const name of ['Face', 'Body', 'Speech', 'Scene'])
    await expect(sheet(page).getByRole('group', { name, exact: true })).toBeVisible();
  // Of what is nobody's it says so.
  await expect(tick(page, 'Things about')).toHaveAccessibleDescription(
    'Tells of nobody, but may narrow down where it was.',
  );
  await expect(tick(page, 'Movement of the view')).toHaveAccessibleDescription(
    /“The view moves to the left\.” in captions and the column camera\.$/,
  );
  await expect(tick(page, 'Age band')).not.toBeChecked();
  await expect(tick(page, 'Age band')).toHaveAccessibleDescription('⚠ Narrows down who somebody is.');
  await tick(page, 'Age band').check();
  await expect(tick(page, 'Age band')).toHaveAccessibleDescription(/off by 4 years .* the column age\./);
  // Bodies are not looked for: nothing can be told of them.
  await expect(tick(page, 'Posture')).toHaveAccessibleDescription(/Not looked for: bodies\.$/);
  await expect(tick(page, 'Expression')).toHaveAccessibleDescription(
    /“smiling” in captions and the column expression\.$/,
  );

  const states = async (): Promise<string> =>
    (
      await sheet(page)
        .getByRole('checkbox', { checked: true })
        .evaluateAll((all) => all.map((c) => c.parentElement?.textContent?.trim()))
    ).join(', ');
  const choose = (name: string) => page.getByRole('radio', { name, exact: true }).click();
  await choose('Driver camera');
  const HEAD = 'Expression, Where the head is turned, Where the eyes look, Eyes open or shut';
  const MOUTH = 'Whether the mouth moves';
  const SCENE = 'Light of the picture, Movement of the view';
  expect(await states()).toBe(`${HEAD}, ${MOUTH}, ${SCENE}`);
  await choose('Classroom');
  expect(await states()).toBe(`Where the head is turned, Posture, Gesture, ${SCENE}`);
  await choose('Clinical interview');
  expect(await states()).toBe(`${HEAD}, Posture, Gesture, ${MOUTH}, ${SCENE}`);
  await expect(tick(page, 'Posture')).toHaveAccessibleDescription(/the column posture\.$/);
  await choose('Signing');
  expect(await states()).toBe(`${HEAD}, Posture, Gesture, ${MOUTH}, ${SCENE}`);
  await choose('Street scene');
  expect(await states()).toBe(`Where the head is turned, Posture, Gesture, ${SCENE}`);
  await choose('Support call');
  expect(await states()).toBe(`Expression, Where the head is turned, Eyes open or shut, ${MOUTH}, ${SCENE}`);
  await choose('Another face');
  await expect(tick(page, 'Expression')).toHaveAccessibleDescription(/and the persona’s face\.$/);
  // What is not told can still be seen.
  await tick(page, 'Expression').uncheck();
  await expect(tick(page, 'Expression')).toHaveAccessibleDescription(
    /Not told, but the persona’s face does it\.$/,
  );
});

test('what was measured on a result is a card of its own, and what could not be says so', async ({
  page,
  app,
}) => {
  await page.goto(app.url);
  await page.setInputFiles('input[type=file]', made('sound.mp4'));
  await page.getByRole('radio', { name: 'Blur', exact: true }).click();
  await maskIt(page);
  await page.getByText('Measured on the result').click({ timeout: 180_000 });
  const row = (group: string, name: RegExp) =>
    page.getByRole('table', { name: group }).getByRole('row', { name });
  await expect(row('What it gives away', /^Likeness to the original, worst frame/)).toContainText(
    /-?\d\.\d\d \(the same person from 0\.\d\d\)/,
  );
  await expect(page.getByText(/^Of 16 people, up to \d+ were recognised/)).toBeVisible();
  await expect(row('What it keeps', /^Landmarks where they were/)).toContainText(/\d+%/);
  await expect(row('What it keeps', /^Told alike: Expression/)).toContainText(/\d+%/);
  await expect(row('What it keeps', /^Statements of captions that hold/)).toContainText(/\d+ of \d+/);
  await expect(row('How steady it is', /^Unsteady against the original/)).toContainText(
    /\d\.\d times|not measured/,
  );
  for (const width of [1200, 360]) {
    await page.setViewportSize({ width, height: 900 });
    await page.getByText('Measured on the result').scrollIntoViewIfNeeded();
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(beyond).toBeLessThanOrEqual(0);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/scores-${width}.png` });
  }
});

test('of what leaves nothing, nothing is measured, and that is said', async ({ page, app }) => {
  await page.goto(app.url);
  await page.setInputFiles('input[type=file]', made('one.png'));
  await maskIt(page);
  await page.getByText('Measured on the result').click({ timeout: 120_000 });
  await expect(
    page.getByText('Nothing of a face, a pose or an expression is left to be measured.'),
  ).toBeVisible();
  await expect(page.getByRole('table', { name: 'What it gives away' })).toHaveCount(0);
});
