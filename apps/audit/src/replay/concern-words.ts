import { reportOutcomes } from '@libs/domain/code-lists/report-outcomes';
import type { ConcernEvent } from '@libs/domain/concerns/events';
import type { Wording } from '@libs/domain/kernel/rejection';
import { channels, errors, grounds, reporters, services } from './code-words';
import { coded, day, on, say } from './wording';
import type { Sentences } from './wording';

export const concernWords: Sentences<ConcernEvent> = {
  'concern.raised': (data) => {
    const on = day(data.receivedAt);
    const [channel, reporter] = [channels[data.channel], reporters[data.reporter.kind]];
    const { children } = data.report;
    return say(
      `Bekymringsmelding mottatt ${on} ${channel.nb} fra ${reporter.nb}; ${children} barn i meldingen`,
      `Bekymringsmelding motteken ${on} ${channel.nn} frå ${reporter.nn}; ${children} barn i meldinga`,
      `Concern report received ${on} ${channel.en} from ${reporter.en}; ${children} in the report`,
    );
  },
  'concern.seen': () =>
    say('Meldingen ble sett av en person', 'Meldinga vart sett av ein person', 'The report was seen by a person'),
  'concern.urgency-assessed': (data) =>
    data.urgent
      ? say('Vurdert: må følges opp straks', 'Vurdert: må følgjast opp straks', 'Assessed: needs follow-up at once')
      : say('Vurdert: haster ikke', 'Vurdert: hastar ikkje', 'Assessed: not urgent'),
  'concern.dismissed': (data) => {
    const outcome = coded(reportOutcomes, data.outcomeCode);
    const unfounded = data.manifestlyUnfounded;
    return say(
      `Meldingen ble henlagt ${day(data.reviewedOn)}: ${outcome}${unfounded ? '; åpenbart grunnløs' : ''}${data.reasonGiven ? '; skriftlig begrunnet' : ''}`,
      `Meldinga vart lagd bort ${day(data.reviewedOn)}: ${outcome}${unfounded ? '; openbert grunnlaus' : ''}${data.reasonGiven ? '; skriftleg grunngjeven' : ''}`,
      `The report was dismissed ${day(data.reviewedOn)}: ${outcome}${unfounded ? '; manifestly unfounded' : ''}${data.reasonGiven ? '; with a written reason' : ''}`,
    );
  },
  'concern.investigation-opened': (data) =>
    on(
      data.reviewedOn,
      'Gjennomgått, undersøkelse åpnet',
      'Gjennomgådd, undersøking opna',
      'Reviewed, investigation opened',
    ),
  'concern.joined-to-investigation': (data) =>
    on(
      data.reviewedOn,
      'Gjennomgått, lagt til en pågående undersøkelse',
      'Gjennomgådd, lagd til ei pågåande undersøking',
      'Reviewed, joined to an open investigation',
    ),
  'concern.handed-over': (data) => {
    const service = services[data.service];
    return on(
      data.reviewedOn,
      `Overført til ${service.nb}`,
      `Overført til ${service.nn}`,
      `Handed over to ${service.en}`,
    );
  },
  'concern.forwarded': (data) => {
    const to = `${data.toMunicipality}-${data.toDistrict}`;
    return on(
      data.reviewedOn,
      `Sendt videre til kommune ${to}`,
      `Send vidare til kommune ${to}`,
      `Sent on to municipality ${to}`,
    );
  },
  'concern.corrected': (data) => {
    const { receivedAt, contentCodes, reporter, text } = data.changes;
    const what = [
      receivedAt && say(`mottatt ${day(receivedAt)}`, `motteken ${day(receivedAt)}`, `received ${day(receivedAt)}`),
      contentCodes && say('innholdskoder', 'innhaldskodar', 'content codes'),
      reporter && say('melder', 'meldar', 'reporter'),
      text && say('teksten', 'teksten', 'the text'),
    ].filter((one) => typeof one === 'object' && one !== null);
    const list = (language: keyof Wording): string => what.map((one) => one[language]).join(', ');
    const version = data.corrects.version;
    return say(
      `Feil rettet i hendelse ${version} i meldingen: ${list('nb')}`,
      `Feil retta i hending ${version} i meldinga: ${list('nn')}`,
      `Error corrected in event ${version} of the report: ${list('en')}`,
    );
  },
  'concern.reporter-confirmed': (data) => {
    const told = data.investigationOpened;
    const more = {
      nb:
        told === null
          ? ''
          : told
            ? '; fikk vite at undersøkelse er åpnet'
            : '; fikk vite at undersøkelse ikke er åpnet',
      nn: told === null ? '' : told ? '; fekk vite at undersøking er opna' : '; fekk vite at undersøking ikkje er opna',
      en:
        told === null
          ? ''
          : told
            ? '; told that an investigation was opened'
            : '; told that no investigation was opened',
    };
    return on(
      data.confirmedOn,
      `Melder fikk bekreftelse${more.nb}`,
      `Meldar fekk stadfesting${more.nn}`,
      `The reporter was sent a confirmation${more.en}`,
    );
  },
  'concern.confirmation-omitted': (data) => {
    const ground = grounds[data.ground];
    return on(
      data.omittedOn,
      `Bekreftelse til melder utelatt: ${ground.nb}`,
      `Stadfesting til meldar utelaten: ${ground.nn}`,
      `Confirmation to the reporter omitted: ${ground.en}`,
    );
  },
  'concern.reporter-told-of-outcome': (data) =>
    data.followedUp
      ? on(
          data.toldOn,
          'Melder fikk vite at barnet følges opp etter undersøkelsen',
          'Meldar fekk vite at barnet blir følgt opp etter undersøkinga',
          'The reporter was told that the child is followed up after the investigation',
        )
      : on(
          data.toldOn,
          'Melder fikk vite at barnet ikke følges opp etter undersøkelsen',
          'Meldar fekk vite at barnet ikkje blir følgt opp etter undersøkinga',
          'The reporter was told that the child is not followed up after the investigation',
        ),
  'concern.entered-in-error': (data) => {
    const why = errors[data.kind];
    const instead = data.replacedBy === null ? '' : ` → ${data.replacedBy}`;
    return say(
      `Meldingen ble markert som feilregistrert: ${why.nb}${instead}`,
      `Meldinga vart markert som feilregistrert: ${why.nn}${instead}`,
      `The report was entered in error: ${why.en}${instead}`,
    );
  },
};
