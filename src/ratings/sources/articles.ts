const ARTICLES = ['The', 'A', 'An', 'Le', 'La', 'Les', "L'", 'Un', 'Une', 'El', 'Los', 'Las', 'Una', 'Il', 'Lo', 'Gli'];
const MORE_ARTICLES = ['Der', 'Die', 'Das', 'Ein', 'Eine', 'De', 'Het', 'Een', 'Den', 'Det', 'En', 'Ett', 'O'];
const ARTICLE = [...ARTICLES, ...MORE_ARTICLES].join('|');
const AT_END = new RegExp(`^(.+), (${ARTICLE})(?= \\(|$)`);
const AT_END_IN_PARENTHESES = new RegExp(`\\(([^()]+), (${ARTICLE})\\)`, 'g');

/** Catalogues sort by the word after the article, people say it first: “Matrix, The (1999)” is “The Matrix (1999)”. */
export function articleFirst(title: string): string {
  return title
    .replace(AT_END, (_, rest: string, article: string) => joined(article, rest))
    .replace(AT_END_IN_PARENTHESES, (_, rest: string, article: string) => `(${joined(article, rest)})`);
}

function joined(article: string, rest: string): string {
  return article.endsWith("'") ? article + rest : `${article} ${rest}`;
}
