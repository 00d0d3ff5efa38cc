import type { StoredEvent } from '@libs/domain/kernel/envelope';
import { languages, story } from './story';

const event = (type: string, data: object, more: Partial<StoredEvent> = {}): StoredEvent => ({
  eventId: 'e',
  ledger: '1201-02',
  seq: 7,
  stream: 'concern-a',
  version: 2,
  type,
  schema: 1,
  occurredOn: '2026-11-02',
  recordedAt: '2026-11-02T09:14:02.000Z',
  actor: { subject: 'caseworker.1201-02', role: 'caseworker', unit: 'barnevern', onBehalfOf: null },
  purpose: 'casework',
  commandId: 'c',
  commandDigest: 'd',
  correlationId: 'c',
  causationId: null,
  subjects: ['child-1'],
  data: data as StoredEvent['data'],
  sealed: [],
  prevHash: '',
  hash: '',
  ...more,
});

const dismissed = event(
  'concern.dismissed',
  {
    concernId: 'a',
    childId: 'child-1',
    reviewedOn: '2026-11-02',
    outcomeCode: '10',
    contentCodes: [],
    manifestlyUnfounded: false,
    reasonGiven: true,
  },
  { sealed: [{ subject: 'child-1', path: 'reason', keyId: 'k', alg: 'A256GCM', nonce: 'n', box: 'secret' }] },
);

describe('the history as a person reads it', () => {
  it('says when (in Norway), what, who in which role, why, and what is hidden', () => {
    const text = story(dismissed, 'nb');
    expect(text).toContain('#7  2. november 2026 kl. 10:14:02');
    expect(text).toContain('Meldingen ble henlagt 2.11.2026: 10 Henlagt av andre grunner; skriftlig begrunnet.');
    expect(text).toContain('hvem: caseworker.1201-02 (saksbehandler, barnevern)');
    expect(text).toContain('hvorfor: casework');
    expect(text).toContain('skjult: reason (child-1)');
    expect(text).not.toContain('secret');
  });

  it('says so in three languages', () => {
    expect(languages.map((language) => story(dismissed, language).split('\n')[1]?.trim())).toEqual([
      'Meldingen ble henlagt 2.11.2026: 10 Henlagt av andre grunner; skriftlig begrunnet.',
      'Meldinga vart lagd bort 2.11.2026: 10 Henlagt av andre grunner; skriftleg grunngjeven.',
      'The report was dismissed 2.11.2026: 10 Henlagt av andre grunner; with a written reason.',
    ]);
  });

  it('says when something was true if that was not when it was recorded', () => {
    const made = (occurredOn: string) =>
      story(event('aftercare.offer-made', { childId: 'c', offerId: 'o', offeredOn: occurredOn }, { occurredOn }), 'en');
    expect(made('2026-10-30')).toContain('true on: 2026-10-30');
    expect(made('2026-11-02')).not.toContain('true on');
  });

  it('names an event it has no words for, as a newer release may have written', () => {
    expect(story(event('placement.moved', {}), 'nb')).toContain('Hendelse placement.moved.');
  });
});
