/** A part of a page about a person: its heading, and its lines; without lines it is left out. */
export interface Section {
  readonly heading: string;
  readonly lines: ReadonlyArray<string>;
}

/** Sections as text, each line ended, a blank line between two. */
export const sectionsText = (sections: ReadonlyArray<Section>): string =>
  sections
    .filter(({ lines }) => lines.length > 0)
    .map(({ heading, lines }) =>
      [heading, ...lines.map((line) => `  ${line}`)].map((line) => `${line}\n`).join(''),
    )
    .join('\n');
