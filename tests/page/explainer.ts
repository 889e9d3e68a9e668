import { expect, type Page, test as base } from '@playwright/test';
import { complaintsOf, KeptPages, leave, moveTo } from './keptPages';
import { serveBuilt } from './staticHost';
import { SMALL_FILE } from './smallFile';

interface Errors {
  readonly trainingRmse: number;
  readonly heldOutRmse: number;
}

/** The page as a reader uses it. */
export class Explainer {
  constructor(
    readonly page: Page,
    private readonly isKept: boolean,
  ) {}

  /** Opens a link, or goes there where the page is open already, and waits until the model has finished training. */
  async open(query = ''): Promise<Errors> {
    if (this.isKept && this.page.url() !== 'about:blank') await moveTo(this.page, query);
    else await this.page.goto(`./${query}`);
    return this.finished();
  }

  slider(label: 'Rank' | 'Lambda' | 'Iterations') {
    return this.page.getByRole('slider', { name: label, exact: true });
  }

  entry(label: 'Rank' | 'Lambda' | 'Iterations') {
    return this.page.getByRole('textbox', { name: `${label}, as a number` });
  }

  /** The errors in the dock once the run has finished, and shows all over the page; to three decimals, as they stand there. */
  async finished(): Promise<Errors> {
    await this.page.waitForFunction(
      () =>
        document.querySelector('[data-testid=errors]')?.getAttribute('aria-busy') === 'false' &&
        document.querySelector('main')?.dataset.atRest === 'true',
    );
    return this.errors();
  }

  async errors(): Promise<Errors> {
    return this.page.evaluate(() => {
      const numberOf = (id: string): number => Number(document.querySelector(`[data-testid=${id}]`)!.textContent);
      return { trainingRmse: numberOf('training-rmse'), heldOutRmse: numberOf('held-out-rmse') };
    });
  }

  /** Walks through all figures, and waits at each until it is up to date. */
  async seeEverything(): Promise<void> {
    await this.page.evaluate(async () => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      for (const figure of document.querySelectorAll('main figure')) {
        figure.scrollIntoView({ block: 'center', behavior: 'instant' });
        do for (let frames = 0; frames < 3; frames++) await frame();
        while (figure.querySelector('[aria-busy=true]') !== null);
      }
    });
  }

  /** Types the id of a user into the picker of those whom the page is about. */
  async chooseUser(id: number): Promise<void> {
    const picker = this.page.getByRole('combobox', { name: 'Choose a user by id' });
    await picker.fill(String(id));
    await picker.press('Enter');
  }

  /**
   * Until the worker has answered all that it was asked so far: it answers in turn, and is asked last for the ratings
   * of a user.
   */
  async answered(userId: number): Promise<void> {
    await this.chooseUser(userId);
    await expect(this.page.getByRole('region', { name: `Movies recommended to user ${userId}` })).toBeVisible();
  }

  /** Types a value into a number entry, and waits for the model that follows from it. */
  async set(label: 'Rank' | 'Lambda' | 'Iterations', value: number): Promise<Errors> {
    await this.entry(label).fill(String(value));
    await this.entry(label).press('Enter');
    await expect(this.entry(label)).toHaveValue(String(value));
    await this.expectAddress(label.toLowerCase(), String(value));
    return this.finished();
  }

  /** Moves a slider through positions of its track, and then follows a link, faster than any hand. */
  async moveAtOnce(
    label: 'Rank' | 'Lambda' | 'Iterations',
    positions: readonly number[],
    link?: string,
  ): Promise<void> {
    await this.slider(label).evaluate(
      (slider, [values, selector]) => {
        for (const value of values) {
          // Past React's own record of the value, as the browser does it.
          Reflect.set(HTMLInputElement.prototype, 'value', String(value), slider);
          slider.dispatchEvent(new Event('input', { bubbles: true }));
        }
        if (selector !== undefined) document.querySelector<HTMLElement>(selector)!.click();
      },
      [positions, link] as const,
    );
  }

  /** The address follows once the reader's hand rests. */
  async expectAddress(name: string, value: string): Promise<void> {
    await this.page.waitForFunction(([key, text]) => new URLSearchParams(location.search).get(key) === text, [
      name,
      value,
    ] as const);
  }

  /** The movie ids of a table's first column. */
  async movieIds(table: 'recommendations' | 'rated'): Promise<number[]> {
    const cells = this.page.getByTestId(table).locator('tbody td:first-child');
    await expect(cells.first()).toBeVisible();
    const names = await cells.allTextContents();
    return names.map((name) => Number(name.replace('Movie ', '')));
  }
}

interface ReaderOptions {
  /** What a test provokes on purpose. */
  readonly expectedErrors: RegExp[];
  readonly isKept: boolean;
}

interface Reader {
  readonly explainer: Explainer;
}

interface Kept {
  readonly keptPages: KeptPages;
  readonly smallHost: { readonly address: string };
}

/**
 * A page of its own for each test: for those that route requests, run scripts before the page does, or change what
 * figures keep to themselves. Every test fails on a console error, an uncaught exception or a request that leaves the site.
 */
export const freshTest = base.extend<ReaderOptions & Reader, Kept>({
  expectedErrors: [[], { option: true }],
  isKept: [false, { option: true }],
  explainer: async ({ page, baseURL, expectedErrors, isKept }, use) => {
    const complaints = complaintsOf(page, baseURL!);
    complaints.length = 0;
    await use(new Explainer(page, isKept));
    expect(complaints.filter((text) => !expectedErrors.some((expected) => expected.test(text)))).toEqual([]);
  },
  keptPages: [
    async ({ browser }, use) => {
      await use(new KeptPages(browser));
    },
    { scope: 'worker' },
  ],
  /** The built page over 5,000 ratings. */
  smallHost: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the pattern
    async ({}, use) => {
      const host = await serveBuilt({
        answer: (file, response) => {
          if (!file.endsWith('ratings.dat.gz')) return false;
          response.writeHead(200).end(SMALL_FILE);
          return true;
        },
      });
      await use(host);
      host.close();
    },
    { scope: 'worker' },
  ],
});

/** The page that the worker keeps, moved by its address: it must not matter what tests before have left in its figures. */
export const test = freshTest.extend({
  isKept: true,
  page: async ({ keptPages, baseURL, viewport, colorScheme, reducedMotion, contextOptions }, use) => {
    const page = await keptPages.at(baseURL!, contextOptions);
    if (viewport !== null) await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme: colorScheme ?? null, reducedMotion: reducedMotion ?? null });
    await use(page);
    await leave(page);
  },
});

/** The same over a small file, for what does not care about the model. */
export const smallTest = test.extend({ baseURL: ({ smallHost }, use) => use(smallHost.address) });
export const freshSmallTest = freshTest.extend({ baseURL: ({ smallHost }, use) => use(smallHost.address) });

export { expect };
