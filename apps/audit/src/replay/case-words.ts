import type { CaseFileEvent, ClosingReason, Requester } from '@libs/domain/cases/events';
import type { JournalEvent } from '@libs/domain/journal/events';
import type { Wording } from '@libs/domain/kernel/rejection';
import { day, say } from './wording';
import type { Sentences } from './wording';

const reasons: Readonly<Record<ClosingReason, Wording>> = {
  concluded: say('ferdig behandlet', 'ferdig behandla', 'concluded'),
  moved: say('flyttet', 'flytta', 'moved'),
  'turned-25': say('fylt 25 år', 'fylt 25 år', 'turned 25'),
  died: say('død', 'død', 'died'),
  'family-withdrew': say('familien trakk seg', 'familien trekte seg', 'the family withdrew'),
  mistake: say('opprettet ved en feil', 'oppretta ved ein feil', 'opened by mistake'),
};

const asking: Readonly<Record<Requester, Wording>> = {
  child: say('Barnet', 'Barnet', 'The child'),
  parent: say('En forelder', 'Ein forelder', 'A parent'),
  guardian: say('Vergen', 'Verja', 'The guardian'),
  'foster-parent': say('En fosterforelder', 'Ein fosterforelder', 'A foster parent'),
};

export const caseWords: Sentences<CaseFileEvent | JournalEvent> = {
  'case.opened': ({ caseNumber, openedOn }) =>
    say(
      `Sak ${caseNumber} åpnet ${day(openedOn)}`,
      `Sak ${caseNumber} opna ${day(openedOn)}`,
      `Case ${caseNumber} opened on ${day(openedOn)}`,
    ),
  'case.closed': ({ closedOn, reason }) => {
    const { nb, nn, en } = reasons[reason];
    return say(
      `Saken avsluttet ${day(closedOn)} (${nb})`,
      `Saka avslutta ${day(closedOn)} (${nn})`,
      `The case was closed on ${day(closedOn)} (${en})`,
    );
  },
  'case.reopened': ({ reopenedOn }) =>
    say(
      `Saken gjenåpnet ${day(reopenedOn)}`,
      `Saka opna att ${day(reopenedOn)}`,
      `The case was reopened on ${day(reopenedOn)}`,
    ),
  'case.caseworker-change-requested': ({ requester, requestedOn }) => {
    const { nb, nn, en } = asking[requester];
    return say(
      `${nb} ba ${day(requestedOn)} om en annen saksbehandler`,
      `${nn} bad ${day(requestedOn)} om ein annan saksbehandlar`,
      `${en} asked for another caseworker on ${day(requestedOn)}`,
    );
  },
  'case.caseworker-change-decided': ({ granted }) =>
    granted
      ? say('Bytte av saksbehandler innvilget', 'Byte av saksbehandlar innvilga', 'Another caseworker was granted')
      : say('Bytte av saksbehandler avslått', 'Byte av saksbehandlar avslått', 'Another caseworker was refused'),
  'journal.entry-recorded': ({ happenedOn }) =>
    say(
      `Journalført: noe som skjedde ${day(happenedOn)}`,
      `Journalført: noko som hende ${day(happenedOn)}`,
      `Entered in the journal: something of ${day(happenedOn)}`,
    ),
  'journal.entry-corrected': () =>
    say(
      'Et journalnotat ble rettet; det første kan fortsatt leses',
      'Eit journalnotat vart retta; det første kan framleis lesast',
      'A journal entry was corrected; the first can still be read',
    ),
  'journal.entry-entered-in-error': () =>
    say(
      'Et journalnotat ble markert som feilført',
      'Eit journalnotat vart markert som feilført',
      'A journal entry was marked as entered in error',
    ),
  'journal.document-attached': ({ datedOn, digest }) =>
    say(
      `Et dokument datert ${day(datedOn)} ble lagt ved (SHA-256 ${digest.slice(0, 12)}…)`,
      `Eit dokument datert ${day(datedOn)} vart lagt ved (SHA-256 ${digest.slice(0, 12)}…)`,
      `A document dated ${day(datedOn)} was attached (SHA-256 ${digest.slice(0, 12)}…)`,
    ),
};
