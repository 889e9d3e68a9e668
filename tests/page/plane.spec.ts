import type { Locator, Page } from '@playwright/test';
import { expect, freshTest as test } from './explainer';
import { ratings } from './oracle';

interface Row {
  readonly userId: number;
  readonly movieId: number;
  readonly rating: number;
}

const rows: readonly Row[] = Array.from(ratings.values, (rating, row) => ({
  userId: ratings.userIds[ratings.users[row]!]!,
  movieId: ratings.movieIds[ratings.movies[row]!]!,
  rating,
}));

function ratingsOf(userId: number, movieId: number): number[] {
  return rows.filter((row) => row.userId === userId && row.movieId === movieId).map(({ rating }) => rating);
}

function told({ userId, movieId }: Omit<Row, 'rating'>): string {
  const known = ratingsOf(userId, movieId);
  return `User ${userId}, movie ${movieId}: ${known.length === 0 ? 'no rating' : `rated ${known.join(', then ')}`}`;
}

/** The figure as a reader uses it. */
class PlaneFigure {
  readonly figure: Locator;
  readonly plot: Locator;
  /** What is said to those who do not see the figure, after a key or a button. */
  readonly spoken: Locator;

  constructor(readonly page: Page) {
    this.figure = page.getByRole('figure', { name: 'All ratings' });
    this.plot = page.getByRole('application', { name: 'All ratings, users down and movies across' });
    this.spoken = this.figure.getByRole('status');
  }

  button(name: string): Locator {
    return this.figure.getByRole('button', { name, exact: true });
  }

  /** What is in view once it stands still. */
  async spokenRegion(): Promise<{ users: [number, number]; movies: [number, number] }> {
    const match = /users (\d+) to (\d+), movies (\d+) to (\d+)/.exec((await this.spoken.textContent())!)!;
    const [firstUser, lastUser, firstMovie, lastMovie] = match.slice(1).map(Number);
    return { users: [firstUser!, lastUser!], movies: [firstMovie!, lastMovie!] };
  }

  /** Waits until what it shows and where it stands have been the same for some frames: a wheel rolls out. */
  async standsStill(): Promise<void> {
    await this.figure.evaluate(async (figure) => {
      const look = (): string => `${figure.getBoundingClientRect().top} ${figure.textContent}`;
      for (let [last, frames] = [look(), 0]; frames < 10; frames++) {
        await new Promise(requestAnimationFrame);
        const now = look();
        if (now !== last) [last, frames] = [now, 0];
      }
    });
  }

  async expectInView({ users, movies }: { users: [number, number]; movies: [number, number] }): Promise<void> {
    const count = rows.filter(
      ({ userId, movieId }) => userId >= users[0] && userId <= users[1] && movieId >= movies[0] && movieId <= movies[1],
    ).length;
    await expect(this.figure).toContainText(
      `${count.toLocaleString('en')} ${count === 1 ? 'rating' : 'ratings'} in view.`,
    );
  }
}

test.use({ reducedMotion: 'reduce' });

test('by buttons to single squares, each region with as many ratings as the file has there, and back', async ({
  explainer,
  page,
}) => {
  await explainer.open('?iterations=3&user=2345&movie=700');
  const plane = new PlaneFigure(page);
  await expect(plane.figure).toContainText('484,560 ratings in view. Marked: user 2345, movie 700.');
  await expect(plane.button('See everything')).toHaveAttribute('aria-disabled', 'true');
  await plane.button('Zoom in').click();
  await plane.expectInView(await plane.spokenRegion());
  // Each press doubles the cells; the deepest view is reached before these are spent.
  for (let press = 0; press < 10; press++) await plane.button('Zoom in').press('Enter');
  await expect(plane.button('Zoom in')).toHaveAttribute('aria-disabled', 'true');
  const region = await plane.spokenRegion();
  await plane.expectInView(region);
  expect(region.users[1] - region.users[0]).toBeLessThan(20);
  expect(region.movies[1] - region.movies[0]).toBeLessThan(20);
  // The marked user and movie are where zooming led.
  expect(region.users[0] <= 2345 && region.users[1] >= 2345).toBe(true);
  expect(region.movies[0] <= 700 && region.movies[1] >= 700).toBe(true);

  await plane.button('Zoom out').click();
  await expect(plane.button('Zoom in')).not.toHaveAttribute('aria-disabled', 'true');
  await plane.button('See everything').click();
  await expect(plane.spoken).toHaveText('In view: users 0 to 5999, movies 0 to 2608.');
  await expect(plane.figure).toContainText('484,560 ratings in view.');
});

test('by keyboard to a single rating, told, walked and selected', async ({ explainer, page }) => {
  // A rated pair with a rating at its right neighbour or not: what is told is compared with the file in any case.
  const goal = rows.find(({ userId, movieId }) => userId > 3000 && movieId > 1000 && movieId < 1500)!;
  await explainer.open(`?iterations=3&user=${goal.userId}&movie=${goal.movieId}`);
  const plane = new PlaneFigure(page);
  await plane.plot.focus();
  for (let press = 0; press < 10; press++) await page.keyboard.press('+');
  await page.keyboard.press('ArrowRight');
  await expect(plane.spoken).toHaveText(told(goal));
  for (const [key, across, down] of [
    ['ArrowRight', 1, 0],
    ['ArrowDown', 1, 1],
    ['ArrowLeft', 0, 1],
    ['Shift+ArrowUp', 0, -9],
  ] as const) {
    await page.keyboard.press(key);
    await expect(plane.spoken).toHaveText(told({ userId: goal.userId + down, movieId: goal.movieId + across }));
  }
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('ArrowUp');
  await expect(plane.spoken).toHaveText(told(goal));
  await page.keyboard.press('Enter');
  await explainer.expectAddress('user', String(goal.userId));
  await explainer.expectAddress('movie', String(goal.movieId));

  await page.keyboard.press('Home');
  await expect(plane.spoken).toHaveText('In view: users 0 to 5999, movies 0 to 2608.');
});

test('the corner holds the ratings with ids below 20; a click selects user and movie, or the nearest user', async ({
  explainer,
  page,
}) => {
  await explainer.open('?iterations=3&user=100');
  const plane = new PlaneFigure(page);
  await plane.button('Go to the corner').click();
  const region = await plane.spokenRegion();
  expect([region.users[0], region.movies[0]]).toEqual([0, 0]);
  expect(Math.min(region.users[1], region.movies[1])).toBeGreaterThanOrEqual(20);
  await plane.expectInView(region);

  // Every value that is written there is one of the file.
  const inView = rows.filter(({ userId, movieId }) => userId <= region.users[1] && movieId <= region.movies[1]);
  const cells = new Map(inView.map(({ userId, movieId, rating }) => [`${userId}/${movieId}`, rating]));
  const written = plane.figure.locator('svg svg text').filter({ hasText: /^\d$/ });
  await expect
    .poll(async () => (await written.allTextContents()).sort())
    .toEqual([...cells.values()].map(String).sort());

  const goal = inView.find(({ userId, movieId }) => userId < 20 && movieId < 20)!;
  await plane.figure.scrollIntoViewIfNeeded();
  const box = (await plane.plot.boundingBox())!;
  // The middle of a cell, by the ids at the axes.
  const axis = async (side: 'middle' | 'end', id: number): Promise<DOMRect> =>
    plane.figure
      .locator(`svg text[text-anchor=${side}]`)
      .filter({ hasText: new RegExp(`^${id}$`) })
      .evaluateAll(
        (texts, [top, left]) =>
          texts
            .map((text) => text.getBoundingClientRect())
            .find(({ y, right }) => (top === undefined ? right < left! : y > top))!,
        side === 'middle' ? [box.y + box.height, undefined] : [undefined, box.x],
      );
  const [column, row] = [await axis('middle', goal.movieId), await axis('end', goal.userId)];
  const x = column.x + column.width / 2;
  const y = row.y + row.height / 2;
  await page.mouse.move(x, y);
  await expect(plane.figure).toContainText(`${told(goal)}.`);
  await page.mouse.click(x, y);
  await explainer.expectAddress('user', String(goal.userId));
  await explainer.expectAddress('movie', String(goal.movieId));

  await plane.button('See everything').click();
  await plane.plot.click({ position: { x: box.width / 2, y: box.height / 2 } });
  await expect.poll(() => Number(new URL(page.url()).searchParams.get('user'))).toBeGreaterThan(2950);
  expect(new URL(page.url()).searchParams.get('movie')).toBeNull();
});

test('a plain wheel scrolls the page; with Ctrl it zooms; dragging moves what is shown', async ({
  explainer,
  page,
}) => {
  await explainer.open('?iterations=3&user=100');
  const plane = new PlaneFigure(page);
  await plane.plot.scrollIntoViewIfNeeded();
  const middle = async (): Promise<[number, number]> => {
    const box = (await plane.plot.boundingBox())!;
    return [box.x + box.width / 2, box.y + box.height / 2];
  };
  await page.mouse.move(...(await middle()));
  const before = await page.evaluate(() => scrollY);
  await page.mouse.wheel(0, 120);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before);
  await expect(plane.button('See everything')).toHaveAttribute('aria-disabled', 'true');

  await plane.standsStill();
  await plane.plot.scrollIntoViewIfNeeded();
  await page.mouse.move(...(await middle()));
  await page.keyboard.down('Control');
  for (let notch = 0; notch < 8; notch++) await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await expect(plane.button('See everything')).not.toHaveAttribute('aria-disabled', 'true');

  // Dragged, what was under the pointer is there again.
  const text = async (): Promise<string> => {
    await plane.standsStill();
    return (await plane.figure.getByText(/^Under the pointer/).textContent())!;
  };
  const [x, y] = await middle();
  await page.mouse.move(x + 1, y);
  const held = await text();
  await page.mouse.down();
  await page.mouse.move(x + 61, y + 40, { steps: 4 });
  expect(await text()).toBe(held);
  await page.mouse.up();
  await page.mouse.move(x + 1, y);
  expect(await text()).not.toBe(held);
  await expect(page).not.toHaveURL(/movie=/);
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true });

  test('one finger scrolls the page, two zoom, and then one moves what is shown', async ({ explainer, page }) => {
    await explainer.open('?iterations=3&user=100');
    const plane = new PlaneFigure(page);
    const client = await page.context().newCDPSession(page);
    const touch = async (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: { x: number; y: number }[]) =>
      client.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: touchPoints.map((point, id) => ({ ...point, id })),
      });
    const middle = async (): Promise<{ x: number; y: number }> => {
      const box = (await plane.plot.boundingBox())!;
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    };
    await plane.plot.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    const start = await middle();
    await touch('touchStart', start);
    // It rests at the end, so that the page does not roll on.
    for (const up of [30, 60, 90, 120, 120, 120]) await touch('touchMove', { x: start.x, y: start.y - up });
    await touch('touchEnd');
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before);
    await expect(plane.button('See everything')).toHaveAttribute('aria-disabled', 'true');

    await plane.plot.scrollIntoViewIfNeeded();
    const { x, y } = await middle();
    await touch('touchStart', { x: x - 20, y }, { x: x + 20, y });
    for (const apart of [30, 60, 90, 120]) await touch('touchMove', { x: x - apart, y }, { x: x + apart, y });
    await touch('touchEnd');
    await expect(plane.button('See everything')).not.toHaveAttribute('aria-disabled', 'true');

    const scrolled = await page.evaluate(() => scrollY);
    const idsAt = async (): Promise<string[]> => plane.figure.locator('svg text[text-anchor=end]').allTextContents();
    const ids = await idsAt();
    await touch('touchStart', { x, y });
    for (const down of [20, 40, 60, 80]) await touch('touchMove', { x, y: y + down });
    await touch('touchEnd');
    await expect.poll(idsAt).not.toEqual(ids);
    expect(await page.evaluate(() => scrollY)).toBe(scrolled);
  });
});

test('the table has the extremes of what is in view, or its rows where they are few', async ({ explainer, page }) => {
  await explainer.open('?iterations=3&user=100');
  const plane = new PlaneFigure(page);
  await page.getByRole('button', { name: 'Table of cell: All ratings' }).click();
  const counts = new Map<number, number>();
  for (const { movieId } of rows) counts.set(movieId, (counts.get(movieId) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const first = plane.figure.getByRole('rowgroup').filter({ hasText: 'Most rated movies' }).getByRole('row').first();
  await expect(first.getByRole('cell').last()).toHaveText(String(most));

  await plane.button('Go to the corner').click();
  const { users, movies } = await plane.spokenRegion();
  const expected = rows.filter(({ userId, movieId }) => userId <= users[1] && movieId <= movies[1]);
  const table = plane.figure.getByRole('table', { name: 'The ratings in view' });
  await expect(table.getByRole('row')).toHaveCount(expected.length + 1);
});
