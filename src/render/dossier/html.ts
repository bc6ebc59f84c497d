/** A piece of a page that is HTML already. Texts become one by {@link el} alone, which escapes them. */
export interface Html {
  readonly html: string;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it stands in HTML, also in an attribute. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (c) => ESCAPES[c] ?? c);

type Child = Html | string | ReadonlyArray<Html | string>;

const VOID: ReadonlySet<string> = new Set(['input', 'meta', 'br', 'hr']);

const isMany = (child: Child): child is ReadonlyArray<Html | string> => Array.isArray(child);

const htmlOf = (child: Child): string => {
  if (typeof child === 'string') return escaped(child);
  return isMany(child) ? child.map(htmlOf).join('') : child.html;
};

/** Attributes; one that is undefined is left out, an empty one stands without value. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

const attributesOf = (attributes: Attributes): string =>
  Object.entries(attributes)
    .flatMap(([name, value]) =>
      value === undefined ? [] : [value === '' ? ` ${name}` : ` ${name}="${escaped(String(value))}"`],
    )
    .join('');

/** An element with its attributes and what is in it; texts are escaped. */
export const el = (name: string, attributes: Attributes = {}, ...children: ReadonlyArray<Child>): Html => ({
  html: VOID.has(name)
    ? `<${name}${attributesOf(attributes)}>`
    : `<${name}${attributesOf(attributes)}>${children.map(htmlOf).join('')}</${name}>`,
});

/** Pieces one after the other. */
export const together = (...children: ReadonlyArray<Child>): Html => ({
  html: children.map(htmlOf).join(''),
});

export const NOTHING: Html = { html: '' };

/**
 * Data in a page, as JSON that no text in it can end: `<` is written as its number, so neither `</script>` nor `<!--` comes
 * up. JSON itself writes lone surrogates and NUL as numbers.
 */
export const embeddedJson = (json: unknown): string =>
  JSON.stringify(json)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
