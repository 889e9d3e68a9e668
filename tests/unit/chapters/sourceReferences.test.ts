import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { declarationsOf } from '../../../scripts/listings';

interface Reference {
  readonly chapter: string;
  readonly file: string;
  readonly name: string | undefined;
}

/** What `file` and `name` are given literally: in an object, or as attributes of an element. */
function literals(node: ts.Node): Readonly<Record<string, string>> {
  const properties = ts.isObjectLiteralExpression(node) || ts.isJsxAttributes(node) ? node.properties : [];
  return Object.fromEntries(
    properties.flatMap((property) => {
      if (!ts.isPropertyAssignment(property) && !ts.isJsxAttribute(property)) return [];
      const { name, initializer } = property;
      return initializer !== undefined && ts.isStringLiteral(initializer) ? [[name.getText(), initializer.text]] : [];
    }),
  );
}

/** All references to source files that the chapters make. */
function findReferences(): Reference[] {
  const references: Reference[] = [];
  const files = readdirSync('src/chapters', { recursive: true, encoding: 'utf8' });
  for (const chapter of files.filter((path) => /\.tsx?$/.test(path)).map((path) => `src/chapters/${path}`)) {
    const visit = (node: ts.Node): void => {
      const { file, name } = literals(node);
      if (file !== undefined) references.push({ chapter, file, name });
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(chapter, readFileSync(chapter, 'utf8'), ts.ScriptTarget.Latest, true));
  }
  return references;
}

const references = findReferences();

describe('the code that the chapters show', () => {
  it('is found in elements and in lists', () => {
    expect(references).toContainEqual({
      chapter: 'src/chapters/training/HalfStepCell.tsx',
      file: 'als/als.ts',
      name: 'normalEquations',
    });
    expect(references).toContainEqual({
      chapter: 'src/chapters/training/SplitCell.tsx',
      file: 'ratings/split.ts',
      name: undefined,
    });
  });

  it.each(references)('$chapter: $file, $name', ({ file, name }) => {
    const declarations = declarationsOf(readFileSync(`src/${file}`, 'utf8'));
    if (name !== undefined) expect(Object.keys(declarations)).toContain(name);
  });

  it('fits the column of the article', () => {
    for (const file of ['als/als.ts', 'als/cholesky.ts', 'als/predict.ts']) {
      const longest = Math.max(
        ...readFileSync(`src/${file}`, 'utf8')
          .split('\n')
          .map((line) => line.length),
      );
      expect(longest).toBeLessThanOrEqual(76);
    }
  });
});
