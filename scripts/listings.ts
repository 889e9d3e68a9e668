import { readFile } from 'node:fs/promises';
import { createCssVariablesTheme, createHighlighter, type Highlighter } from 'shiki';
import ts from 'typescript';
import type { Plugin } from 'vite';
import type { Listing, Token } from '../src/ui/Code';

const QUERY = '?listing';
const THEME = createCssVariablesTheme();

/** `import listing from './file.ts?listing'`: the file itself, highlighted while the page is built. */
export function listings(): Plugin {
  let highlighter: Promise<Highlighter> | undefined;
  return {
    name: 'listings',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(QUERY)) return undefined;
      const path = id.slice(0, -QUERY.length);
      this.addWatchFile(path);
      highlighter ??= createHighlighter({ themes: [THEME], langs: ['tsx'] });
      const listing = listingOf(await readFile(path, 'utf8'), await highlighter);
      return { code: `export default ${JSON.stringify(listing)}`, map: { mappings: '' } };
    },
  };
}

function listingOf(code: string, highlighter: Highlighter): Listing {
  const lines = highlighter.codeToTokensBase(code.trimEnd(), { lang: 'tsx', theme: THEME });
  return {
    lines: lines.map((line) => merge(line.map(({ content, color }) => [kindOf(color), content]))),
    declarations: declarationsOf(code),
  };
}

/** The theme's colours are variables named after kinds of tokens: var(--shiki-token-keyword). */
function kindOf(color: string | undefined): string {
  return /^var\(--shiki-token-([a-z-]+)\)$/.exec(color ?? '')?.[1] ?? '';
}

/** White space takes no colour, so that it need not part its neighbours. */
function merge(tokens: readonly Token[]): Token[] {
  const merged: [string, string][] = [];
  for (const [kind, text] of tokens) {
    const last = merged.at(-1);
    if (last !== undefined && (last[0] === kind || text.trim() === '')) last[1] += text;
    else merged.push([kind, text]);
  }
  return merged;
}

/** Where each declaration of the file stands, its comment included: lines from 0, the end excluded. */
export function declarationsOf(code: string): Listing['declarations'] {
  const file = ts.createSourceFile('listing.tsx', code, ts.ScriptTarget.Latest, true);
  const lineOf = (position: number): number => file.getLineAndCharacterOfPosition(position).line;
  return Object.fromEntries(
    file.statements.flatMap((statement) =>
      namesOf(statement).map((name) => [
        name,
        [lineOf(statement.getStart(file, true)), lineOf(statement.getEnd()) + 1] as const,
      ]),
    ),
  );
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  }
  const isNamed =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement);
  return isNamed && statement.name !== undefined ? [statement.name.text] : [];
}
