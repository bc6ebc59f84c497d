import { codesOf, type Language } from '../../domain/vocabulary/code-list.js';
import { PlannedMeasure } from '../../scenario/plan/planned-measure.js';
import type { PriorityOrder } from '../../scenario/plan/priority-order.js';
import { OrderRule } from '../../scenario/plan/taking-order.js';
import { word } from '../words.js';

/** The order that a plan goes by, a few lines: what is never bought off, and what counts how much. */
export const renderPriorityOrder = (
  { measures, supply }: PriorityOrder,
  language: Language = 'nb',
): string => {
  const rules = codesOf(OrderRule).map((rule) => OrderRule.keys[rule][language]);
  const weighed = [...measures]
    .sort((a, b) => a.weight - b.weight)
    .map(({ measure, weight }) => `${PlannedMeasure.keys[measure][language]} ${weight}`);
  const { redeployment, volunteers } = supply ?? {};
  const people = [
    ...(volunteers === undefined ? [] : [`${word('frivillig', 'volunteer', language)} ${volunteers.weight}`]),
    ...(redeployment === undefined
      ? []
      : [`${word('omdisponert', 'redeployed', language)} ${redeployment.weight}`]),
  ];
  return [
    `${word('Faste regler', 'Fixed rules', language)}: ${word('aldri under det nødvendige; samtykke og avtaler som er registrert', 'never below the necessary; consent and agreements on record', language)}; ${rules.join('; ')}`,
    `${word('Vekt for hvert minutt', 'Weight of each minute', language)}: ${weighed.join(', ')}`,
    ...(people.length === 0
      ? []
      : [
          `${word('Belastning for hver som flyttes', 'Harm of each person moved', language)}: ${people.join(', ')}`,
        ]),
  ]
    .map((line) => `${line}\n`)
    .join('');
};
