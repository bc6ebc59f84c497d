import type { ComplaintAt } from '../../../domain/views/complaints.js';
import type { ConcernAt } from '../../../domain/views/concerns.js';
import type { Delivered, StrandDelivered } from '../../../domain/views/deliveries.js';
import { user, type AboutAPerson } from './about-a-person.js';
import { column, maybe, type Table } from './table.js';

export type ComplaintRow = AboutAPerson & { readonly one: ComplaintAt };

export const COMPLAINTS: Table<ComplaintRow> = {
  name: 'complaints',
  about: { nb: 'Klager', en: 'Complaints' },
  columns: [
    user(),
    column('complaint', 'key', 'klage', 'complaint', ({ one }) => one.complaint),
    column('decisions', 'keys', 'beslutninger', 'decisions', ({ one }) => [...one.decisions]),
    column('received', 'day', 'mottatt', 'received', ({ one }) => one.received),
    column('stage', 'key', 'hvor den står', 'where it stands', ({ one }) => one.stage),
    maybe('answered', 'day', 'besvart', 'answered', ({ one }) => one.answered?.on),
    maybe('answer', 'key', 'svaret', 'the answer', ({ one }) => one.answered?.answer),
    maybe('forwarded', 'day', 'oversendt', 'passed on', ({ one }) => one.forwarded),
    maybe('decided', 'day', 'avgjort', 'decided', ({ one }) => one.decided?.on),
    maybe('outcome', 'key', 'utfall', 'outcome', ({ one }) => one.decided?.outcome),
    column('days', 'whole', 'dager', 'days', ({ one }) => one.days),
    maybe('in_time', 'flag', 'klaget i tide', 'in time', ({ one }) => one.inTime),
    column('events', 'keys', 'hendelsene', 'the events', ({ one }) => one.sources.map(({ id }) => id)),
  ],
};

export type ConcernRow = AboutAPerson & { readonly one: ConcernAt };

export const CONCERNS: Table<ConcernRow> = {
  name: 'concerns',
  about: { nb: 'Bekymringsmeldinger', en: 'Reports of concern' },
  columns: [
    user(),
    column('concern', 'key', 'melding', 'report', ({ one }) => one.concern),
    column('topics', 'keys', 'tema', 'topics', ({ one }) => [...one.topics]),
    column('urgency', 'key', 'hast', 'urgency', ({ one }) => one.urgency),
    column('received', 'day', 'mottatt', 'received', ({ one }) => one.received),
    column('stage', 'key', 'hvor den står', 'where it stands', ({ one }) => one.stage),
    column('days', 'whole', 'dager', 'days', ({ one }) => one.days),
  ],
};

export type DeliveryRow = AboutAPerson & { readonly delivered: Delivered; readonly strand: StrandDelivered };

export const DELIVERIES: Table<DeliveryRow> = {
  name: 'deliveries',
  about: {
    nb: 'Levert sammenlignet med besluttet, de siste fire ukene',
    en: 'Delivered against decided, in the last four weeks',
  },
  columns: [
    user(),
    column('service', 'key', 'tjeneste', 'service', ({ delivered }) => delivered.service),
    column('from', 'day', 'fra', 'from', ({ delivered }) => delivered.from),
    column('to', 'day', 'til', 'to', ({ delivered }) => delivered.to),
    column('mode', 'key', 'form', 'mode', ({ strand }) => strand.mode),
    column('unit', 'key', 'visits eller minutes', 'visits or minutes', ({ strand }) => strand.unit),
    column('decided_at_least', 'whole', 'besluttet, hele', 'decided, whole ones', ({ strand: { decided } }) =>
      Math.floor(decided.atLeast.amount / decided.atLeast.weeks),
    ),
    column('given', 'whole', 'levert', 'given', ({ strand }) => strand.given),
    column('own', 'whole', 'takket nei eller borte', 'declined or away', ({ strand }) => strand.own),
    column('missed', 'whole', 'ikke gjennomført', 'missed', ({ strand }) => strand.missed),
    column('standing', 'key', 'som besluttet eller ikke', 'how it stands', ({ strand }) => strand.standing),
    column('short', 'whole', 'mangler', 'short of', ({ strand }) => strand.shortfall),
  ],
};
