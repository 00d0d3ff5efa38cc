import { osloDateOf } from '../kernel/oslo-time';
import { personal } from '../kernel/personal';
import { contentsOn, pastInstant, refuse, reporterOn } from './checks';
import type { RaiseConcern } from './commands';
import type { ConcernRaised } from './events';

/** A report counts from its receipt, in whatever form it came (§ 2-1). */
export const raise = (command: RaiseConcern): readonly [ConcernRaised] => {
  const { concernId, childId, channel, report, messageId, specification, reporterDetails } = command;
  const receivedAt = pastInstant(command.receivedAt, command.now, 'receivedAt');
  const receivedOn = osloDateOf(receivedAt);
  const reporter = reporterOn(command.reporter, channel, receivedOn, specification);
  if (reporter.kind === 'anonymous' && reporterDetails !== null)
    throw refuse('concern.anonymous-reporter-named', 'reporterDetails');
  const contentCodes = contentsOn(command.contentCodes, receivedOn, specification);
  return [
    {
      type: 'concern.raised',
      occurredOn: receivedAt,
      subjects: [childId],
      data: { concernId, childId, receivedAt, channel, reporter, contentCodes, report, messageId },
      personal: personal(childId, { report: command.text, reporter: reporterDetails, specification }),
    },
  ];
};
