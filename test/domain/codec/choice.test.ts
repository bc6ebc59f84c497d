import { describe, expect, it } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import type * as t from 'io-ts';
import type { ShapeNode } from '../../../src/domain/codec/codec-node.js';
import { parseIssues, showIssue } from '../../../src/domain/codec/parse-issue.js';
import { COMMANDS } from '../../../src/domain/commands/command.js';
import { EVENTS } from '../../../src/domain/events/event.js';
import { Hearing } from '../../../src/domain/vocabulary/assessment.js';
import { CompetenceFinding } from '../../../src/domain/vocabulary/consent.js';
import { Participation } from '../../../src/domain/vocabulary/coordination.js';
import { NeedScore } from '../../../src/domain/vocabulary/people.js';

const wrong = (codec: t.Decoder<unknown, unknown>, u: unknown): ReadonlyArray<string> => {
  const decoded = codec.decode(u);
  return E.isLeft(decoded) ? parseIssues(decoded.left).map(showIssue) : [];
};

const CASES: ReadonlyArray<readonly [t.Decoder<unknown, unknown>, unknown, string]> = [
  [Hearing, 5, 'the whole: found the number 5, expected an object with heard'],
  [Hearing, {}, 'heard: found nothing, expected true or false'],
  [
    Hearing,
    { heard: 'true', view: { text: 'a' } },
    'heard: found a text of 4 characters, expected true or false',
  ],
  [Hearing, { heard: true, why: { text: 'a' } }, 'view: found nothing, expected an object with text'],
  [CompetenceFinding, { outcome: 'lacking' }, 'kin: found nothing, expected an object with told'],
  [
    CompetenceFinding,
    { outcome: 'lacking', kin: { told: false } },
    'kin.why: found nothing, expected one of no-kin, against-users-wish or not-reached',
  ],
  [Participation, { user: 'absent', why: 3 }, 'why: found the number 3, expected one of '],
  [Participation, { user: 'absent' }, 'alternative: found nothing, expected one of '],
  [NeedScore, 7, 'the whole: found the number 7, expected 1, 2, 3, 4, 5 or 9'],
];

describe('what is wrong with one of several', () => {
  it('is said once, of the one that was meant', () => {
    for (const [codec, u, says] of CASES) {
      const lines = wrong(codec, u);
      expect(lines).toHaveLength(1);
      expect(lines[0]?.slice(0, says.length)).toBe(says);
    }
  });
});

describe('the codecs of commands and events', () => {
  const unionsIn = (node: ShapeNode, seen: Set<ShapeNode>): ReadonlyArray<ShapeNode> => {
    if (seen.has(node)) return [];
    seen.add(node);
    const inner = [
      ...Object.values(node.required ?? {}),
      ...Object.values(node.optional ?? {}),
      ...(node.types ?? []),
      ...(node.type === undefined ? [] : [node.type]),
    ].flatMap((one) => unionsIn(one, seen));
    return node._tag === 'UnionType' ? [node, ...inner] : inner;
  };

  it('try one after the other for single values only, and pick objects by what these say of themselves', () => {
    const nodes: ReadonlyArray<ShapeNode> = [...Object.values(COMMANDS), ...Object.values(EVENTS)];
    const seen = new Set<ShapeNode>();
    const unions = nodes.flatMap((node) => unionsIn(node, seen));
    expect(unions.map(({ name }) => name)).toContain(NeedScore.name);
    for (const { types = [] } of unions)
      expect(new Set(types.map(({ _tag }) => _tag))).toEqual(new Set(['LiteralType']));
  });
});
