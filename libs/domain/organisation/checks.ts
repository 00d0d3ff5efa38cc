import { dayChecks } from '../kernel/day-checks';
import { refusing } from '../kernel/refusing';
import { organisationRefusals } from './refusals';

export const refuse = refusing(organisationRefusals);

export const { realDay, pastDay } = dayChecks(refuse, {
  impossible: 'organisation.impossible-date',
  inFuture: 'organisation.date-in-future',
});
