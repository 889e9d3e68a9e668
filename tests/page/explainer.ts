import { expect, type Page, test as base } from '@playwright/test';

interface Errors {
  readonly trainingRmse: number;
  readonly heldOutRmse: number;
}

/** The page as a reader uses it. */
export class Explainer {
  constructor(readonly page: Page) {}

  /** Opens a link and waits until the model has finished training. */
  async open(query = ''): Promise<Errors> {
    await this.page.goto(`./${query}`);
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
    await expect(this.page.getByTestId('errors')).toHaveAttribute('aria-busy', 'false');
    await expect(this.page.getByRole('main')).toHaveAttribute('data-at-rest', 'true');
    return this.errors();
  }

  async errors(): Promise<Errors> {
    const [trainingRmse, heldOutRmse] = await Promise.all(
      ['training-rmse', 'held-out-rmse'].map(async (id) => Number(await this.page.getByTestId(id).textContent())),
    );
    return { trainingRmse: trainingRmse!, heldOutRmse: heldOutRmse! };
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
    await expect.poll(() => new URL(this.page.url()).searchParams.get(name)).toBe(value);
  }

  /** The movie ids of a table's first column. */
  async movieIds(table: 'recommendations' | 'rated'): Promise<number[]> {
    const cells = this.page.getByTestId(table).locator('tbody td:first-child');
    await expect(cells.first()).toBeVisible();
    const names = await cells.allTextContents();
    return names.map((name) => Number(name.replace('Movie ', '')));
  }
}

/** Every test fails on a console error, an uncaught exception or a request that leaves the site. */
export const test = base.extend<{ explainer: Explainer; expectedErrors: RegExp[] }>({
  /** What a test provokes on purpose. */
  expectedErrors: [[], { option: true }],
  explainer: async ({ page, baseURL, expectedErrors }, use) => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== new URL(baseURL!).origin) complaints.push(`left: ${request.url()}`);
    });
    await use(new Explainer(page));
    expect(complaints.filter((text) => !expectedErrors.some((expected) => expected.test(text)))).toEqual([]);
  },
});

export { expect };
