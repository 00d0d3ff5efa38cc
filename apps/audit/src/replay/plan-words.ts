import { planTypes } from '@libs/domain/code-lists/plan-types';
import type { PlanClosed, PlanDateCorrected, PlanEvent } from '@libs/domain/plans/events';
import { errors } from './code-words';
import { coded, day, on, say } from './wording';
import type { Sentences, Words } from './wording';

const results: Words<PlanClosed['data']['result']> = {
  fulfilled: say('fullført', 'fullført', 'fulfilled'),
  replaced: say('erstattet', 'erstatta', 'replaced'),
  'not-needed': say('ikke lenger nødvendig', 'ikkje lenger nødvendig', 'no longer needed'),
  moved: say('flyttet', 'flytta', 'moved'),
};

const fields: Words<PlanDateCorrected['data']['field']> = {
  madeOn: say('laget', 'laga', 'was made'),
  closedOn: say('avsluttet', 'avslutta', 'was closed'),
};

export const planWords: Sentences<PlanEvent> = {
  'plan.made': (data) => {
    const type = coded(planTypes, data.planType);
    return on(data.madeOn, `Plan laget: ${type}`, `Plan laga: ${type}`, `Plan made: ${type}`);
  },
  'plan.revised': (data) => on(data.revisedOn, 'Plan endret', 'Plan endra', 'Plan revised'),
  'plan.evaluated': (data) =>
    data.continues
      ? on(data.evaluatedOn, 'Plan evaluert, fortsetter', 'Plan evaluert, held fram', 'Plan evaluated, continues')
      : on(
          data.evaluatedOn,
          'Plan evaluert, skal avsluttes',
          'Plan evaluert, skal avsluttast',
          'Plan evaluated, to be closed',
        ),
  'plan.closed': (data) => {
    const result = results[data.result];
    return on(
      data.closedOn,
      `Plan avsluttet: ${result.nb}`,
      `Plan avslutta: ${result.nn}`,
      `Plan closed: ${result.en}`,
    );
  },
  'plan.date-corrected': (data) => {
    const [field, from, to] = [fields[data.field], day(data.from), day(data.to)];
    return say(
      `Dato planen ble ${field.nb}, rettet fra ${from} til ${to}`,
      `Dato planen vart ${field.nn}, retta frå ${from} til ${to}`,
      `Day the plan ${field.en} corrected from ${from} to ${to}`,
    );
  },
  'plan.entered-in-error': (data) => {
    const kind = errors[data.kind];
    return say(`Plan feilført: ${kind.nb}`, `Plan feilført: ${kind.nn}`, `Plan entered in error: ${kind.en}`);
  },
};
