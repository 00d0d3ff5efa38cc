import type { CodeList } from '@libs/domain/code-lists/code-list';
import { aftercareConclusions } from '@libs/domain/code-lists/aftercare-conclusions';
import { measureCategories } from '@libs/domain/code-lists/measure-categories';
import { reportOutcomes } from '@libs/domain/code-lists/report-outcomes';
import type { Seen } from '@libs/domain/event-types';
import { readable } from '@libs/domain/kernel/dates';
import { osloDay } from '@libs/domain/kernel/oslo-time';
import type { Wording } from '@libs/domain/kernel/rejection';
import { channels, grounds, refusals, reporters, results, services } from './code-words';

/** What happened, in one sentence of each language. Codes are given with the register's own labels. */
export function inWords(event: Seen): Wording {
  const { data, type } = event;
  switch (type) {
    case 'child.registered': {
      if (!data.identified)
        return say(
          'Et ukjent barn ble registrert',
          'Eit ukjent barn vart registrert',
          'A child not yet known was registered',
        );
      return data.unborn
        ? say('Et ufødt barn ble registrert', 'Eit ufødd barn vart registrert', 'An unborn child was registered')
        : say('Et barn ble registrert', 'Eit barn vart registrert', 'A child was registered');
    }
    case 'concern.raised': {
      const on = day(data.receivedAt);
      const [channel, reporter] = [channels[data.channel], reporters[data.reporter.kind]];
      const { children } = data.report;
      return say(
        `Bekymringsmelding mottatt ${on} ${channel.nb} fra ${reporter.nb}; ${children} barn i meldingen`,
        `Bekymringsmelding motteken ${on} ${channel.nn} frå ${reporter.nn}; ${children} barn i meldinga`,
        `Concern report received ${on} ${channel.en} from ${reporter.en}; ${children} in the report`,
      );
    }
    case 'concern.seen':
      return say(
        'Meldingen ble sett av en person',
        'Meldinga vart sett av ein person',
        'The report was seen by a person',
      );
    case 'concern.urgency-assessed':
      return data.urgent
        ? say('Vurdert: må følges opp straks', 'Vurdert: må følgjast opp straks', 'Assessed: needs follow-up at once')
        : say('Vurdert: haster ikke', 'Vurdert: hastar ikkje', 'Assessed: not urgent');
    case 'concern.dismissed': {
      const outcome = coded(reportOutcomes, data.outcomeCode);
      const unfounded = data.manifestlyUnfounded;
      return say(
        `Meldingen ble henlagt ${day(data.reviewedOn)}: ${outcome}${unfounded ? '; åpenbart grunnløs' : ''}${data.reasonGiven ? '; skriftlig begrunnet' : ''}`,
        `Meldinga vart lagd bort ${day(data.reviewedOn)}: ${outcome}${unfounded ? '; openbert grunnlaus' : ''}${data.reasonGiven ? '; skriftleg grunngjeven' : ''}`,
        `The report was dismissed ${day(data.reviewedOn)}: ${outcome}${unfounded ? '; manifestly unfounded' : ''}${data.reasonGiven ? '; with a written reason' : ''}`,
      );
    }
    case 'concern.investigation-opened':
      return on(
        data.reviewedOn,
        'Gjennomgått, undersøkelse åpnet',
        'Gjennomgådd, undersøking opna',
        'Reviewed, investigation opened',
      );
    case 'concern.joined-to-investigation':
      return on(
        data.reviewedOn,
        'Gjennomgått, lagt til en pågående undersøkelse',
        'Gjennomgådd, lagd til ei pågåande undersøking',
        'Reviewed, joined to an open investigation',
      );
    case 'concern.handed-over': {
      const service = services[data.service];
      return on(
        data.reviewedOn,
        `Overført til ${service.nb}`,
        `Overført til ${service.nn}`,
        `Handed over to ${service.en}`,
      );
    }
    case 'concern.forwarded': {
      const to = `${data.toMunicipality}-${data.toDistrict}`;
      return on(
        data.reviewedOn,
        `Sendt videre til kommune ${to}`,
        `Send vidare til kommune ${to}`,
        `Sent on to municipality ${to}`,
      );
    }
    case 'concern.corrected': {
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
    }
    case 'concern.reporter-confirmed': {
      const told = data.investigationOpened;
      const more = {
        nb:
          told === null
            ? ''
            : told
              ? '; fikk vite at undersøkelse er åpnet'
              : '; fikk vite at undersøkelse ikke er åpnet',
        nn:
          told === null ? '' : told ? '; fekk vite at undersøking er opna' : '; fekk vite at undersøking ikkje er opna',
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
    }
    case 'concern.confirmation-omitted': {
      const ground = grounds[data.ground];
      return on(
        data.omittedOn,
        `Bekreftelse til melder utelatt: ${ground.nb}`,
        `Stadfesting til meldar utelaten: ${ground.nn}`,
        `Confirmation to the reporter omitted: ${ground.en}`,
      );
    }
    case 'investigation.opened':
      return on(data.openedOn, 'Undersøkelse åpnet', 'Undersøking opna', 'Investigation opened');
    case 'measure.decided': {
      const category = coded(measureCategories, data.categoryCode);
      const { law, section } = data.legalBasis;
      const voluntary = data.consent === 'voluntary';
      return on(
        data.decidedOn,
        `Tiltak vedtatt: ${category}; ${law} § ${section}; ${voluntary ? 'frivillig' : 'pålagt'}`,
        `Tiltak vedteke: ${category}; ${law} § ${section}; ${voluntary ? 'frivillig' : 'pålagt'}`,
        `Measure decided: ${category}; ${law} § ${section}; ${voluntary ? 'voluntary' : 'ordered'}`,
      );
    }
    case 'measure.started':
      return on(data.startedOn, 'Tiltak startet', 'Tiltak starta', 'Measure started');
    case 'measure.evaluated':
      return data.continues
        ? on(
            data.evaluatedOn,
            'Tiltak evaluert, fortsetter',
            'Tiltak evaluert, held fram',
            'Measure evaluated, continues',
          )
        : on(
            data.evaluatedOn,
            'Tiltak evaluert, skal avsluttes',
            'Tiltak evaluert, skal avsluttast',
            'Measure evaluated, to end',
          );
    case 'measure.ended': {
      const result = results[data.result];
      return on(
        data.endedOn,
        `Tiltak avsluttet: ${result.nb}`,
        `Tiltak avslutta: ${result.nn}`,
        `Measure ended: ${result.en}`,
      );
    }
    case 'aftercare.contact-made':
      return on(data.contactedOn, 'Samtale om ettervern', 'Samtale om ettervern', 'Contact about aftercare');
    case 'aftercare.offer-made':
      return on(data.offeredOn, 'Ettervern tilbudt', 'Ettervern tilbode', 'Aftercare offered');
    case 'aftercare.offer-accepted': {
      const conclusion = coded(aftercareConclusions, data.conclusionCode);
      return on(
        data.acceptedOn,
        `Tilbud om ettervern: ${conclusion}`,
        `Tilbod om ettervern: ${conclusion}`,
        `Offer of aftercare accepted: ${conclusion}`,
      );
    }
    case 'aftercare.offer-declined': {
      const conclusion = coded(aftercareConclusions, data.conclusionCode);
      return on(
        data.declinedOn,
        `Tilbud om ettervern avslått: ${conclusion}`,
        `Tilbod om ettervern avslått: ${conclusion}`,
        `Offer of aftercare declined: ${conclusion}`,
      );
    }
    case 'message.claimed':
      return say(
        `Melding fra nasjonal portal tatt imot (${data.variant})`,
        `Melding frå nasjonal portal teken imot (${data.variant})`,
        `Message from the national portal received (${data.variant})`,
      );
    case 'message.accepted': {
      const { ledger, concerns } = data;
      return say(
        `Meldingen ble til ${concerns.length} bekymringsmelding(er) hos ${ledger}`,
        `Meldinga vart til ${concerns.length} bekymringsmelding(ar) hos ${ledger}`,
        `The message became ${concerns.length} concern(s) at ${ledger}`,
      );
    }
    case 'message.refused': {
      const ground = refusals[data.ground];
      return say(
        `Meldingen ble avvist: ${ground.nb}`,
        `Meldinga vart avvist: ${ground.nn}`,
        `The message was refused: ${ground.en}`,
      );
    }
    case 'reminder.raised': {
      const due = day(data.dueOn);
      return say(
        `Påminnelse: frist ${due} etter ${data.paragraph} (${data.key})`,
        `Påminning: frist ${due} etter ${data.paragraph} (${data.key})`,
        `Reminder: limit ${due} under ${data.paragraph} (${data.key})`,
      );
    }
    case 'reminder.delivered':
      return say(
        `Påminnelsen ble levert (${data.channel})`,
        `Påminninga vart levert (${data.channel})`,
        `The reminder was delivered (${data.channel})`,
      );
    case 'reminder.delivery-failed':
      return say(
        `Påminnelsen kunne ikke leveres (${data.channel}), forsøk ${data.attempt}: ${data.reason}`,
        `Påminninga kunne ikkje leverast (${data.channel}), forsøk ${data.attempt}: ${data.reason}`,
        `The reminder could not be delivered (${data.channel}), attempt ${data.attempt}: ${data.reason}`,
      );
  }
}

const say = (nb: string, nn: string, en: string): Wording => ({ nb, nn, en });

const on = (date: string, nb: string, nn: string, en: string): Wording => {
  const when = day(date);
  return say(`${nb} (${when})`, `${nn} (${when})`, `${en} (${when})`);
};

const day = (date: string): string => readable(osloDay(date));

const coded = (list: CodeList, code: string): string => {
  const label = list.find((one) => one.code === code)?.label;
  return label ? `${code} ${label}` : code;
};
