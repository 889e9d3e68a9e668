import type { Browser, BrowserContextOptions, Page } from '@playwright/test';

/**
 * The pages that a worker of the tests keeps open, one for each host: to move an open page by its address takes a fifth
 * of the time of opening another.
 */
export class KeptPages {
  private readonly pages = new Map<string, Promise<Page>>();

  constructor(private readonly browser: Browser) {}

  /** The page of a host, as empty as the browser makes it the first time. */
  at(baseURL: string, options: BrowserContextOptions): Promise<Page> {
    const page = this.pages.get(baseURL) ?? this.open({ ...options, baseURL });
    this.pages.set(baseURL, page);
    return page;
  }

  private async open(options: BrowserContextOptions): Promise<Page> {
    const context = await this.browser.newContext(options);
    return context.newPage();
  }
}

const complaints = new WeakMap<Page, string[]>();

/** What a page has complained of so far: errors and warnings of the console, exceptions, requests that leave the site. */
export function complaintsOf(page: Page, baseURL: string): string[] {
  const known = complaints.get(page);
  if (known !== undefined) return known;
  const heard: string[] = [];
  complaints.set(page, heard);
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') heard.push(message.text());
  });
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(baseURL).origin) heard.push(`left: ${request.url()}`);
  });
  return heard;
}

const IDLE = '?iterations=1&rank=1';

/** Leaves a page that is kept where it has nothing to do: what figures in view have trained aside takes time from others. */
export async function leave(page: Page): Promise<void> {
  if (!page.url().startsWith('http')) return;
  await page.evaluate((address) => {
    history.pushState(null, '', address);
    dispatchEvent(new PopStateEvent('popstate'));
    scrollTo(0, 0);
  }, IDLE);
}

/**
 * Goes to another place as Back and Forward do, and puts away what the reader before has left: notices, open tables and
 * listings, focus, pointer and scrolling. What figures keep to themselves (a zoom, a turn of the axes) stays.
 */
export async function moveTo(page: Page, query: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.evaluate(
    async ([address, idle]) => {
      const target = new URL(address === '' ? '?' : address, location.href);
      const go = (search: string): void => {
        history.pushState(null, '', `${location.pathname}${search}`);
        dispatchEvent(new PopStateEvent('popstate'));
      };
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      // A change that the address does not have yet would outlive a move to the address that stands there.
      if (target.search === location.search) go(idle);
      for (const button of document.querySelectorAll<HTMLElement>('[role=status] button')) {
        if (button.textContent === 'Close') button.click();
      }
      for (const drawer of document.querySelectorAll<HTMLElement>('figure button[aria-expanded=true]')) drawer.click();
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      scrollTo(0, 0);
      go(target.search);
      await frame();
      if (target.hash !== '') location.hash = target.hash;
      await frame();
    },
    [query, IDLE] as const,
  );
  // Where the reader before had opened ratings of their own, the page's are read again.
  await page.waitForFunction(() => document.querySelector('[data-testid=data-name]')?.textContent === 'ratings.dat');
}
