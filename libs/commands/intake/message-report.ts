import type { Json, JsonObject } from '@libs/domain/kernel/json';
import type { Instant } from '@libs/domain/kernel/oslo-time';
import type { NewChild } from '../concern-requests';
import { idsFor, type ConcernToRaise, type Report } from '../raising';
import type { Message, PrivateChild, PublicChild } from './message';

/** What a message says, as one report with one concern per child. */
export type MessageReport = { readonly report: Report; readonly concerns: readonly ConcernToRaise[] };

/**
 * The same message, id and time of receipt give the same report for ever: a repeat after a crash is recognised.
 * Each child's concern keeps the whole message but for the other children, who are sealed with their own keys.
 */
export function reportOf(message: Message, messageId: string, commandId: string, receivedAt: Instant): MessageReport {
  const children = childrenOf(message);
  return {
    report: {
      reportId: commandId,
      messageId,
      receivedAt,
      channel: 'portal',
      // Neither form holds a register code; the portal asks for free text. A person sets the code by a correction.
      reporter: { kind: message.variant === 'offentlig' ? 'public' : 'private', code: null },
      contentCodes: [],
      specification: null,
    },
    concerns: children.map(({ register, text }, at) => {
      const reported = { register };
      return { ...idsFor(commandId, at, reported), reported, text, reporterDetails: reporterOf(message) };
    }),
  };
}

type Child = { readonly register: NewChild; readonly text: Json };

/** The children of a message, each with the text that is theirs. Never empty. */
export function childrenOf({ variant, body }: Message): readonly Child[] {
  switch (variant) {
    case 'offentlig':
      return body.offentligBarn.map((one) => ({ register: publicChild(one), text: { ...body, offentligBarn: [one] } }));
    case 'privat': {
      // The schema lets a message name no child. The worry is real all the same: who it is about is to be found out.
      if (body.privatBarn.length === 0) return [{ register: nobody, text: body }];
      return body.privatBarn.map((one) => ({ register: privateChild(one), text: { ...body, privatBarn: [one] } }));
    }
  }
}

export const reporterOf = ({ variant, body }: Message): JsonObject =>
  variant === 'offentlig' ? body.offentligMelder : body.privatMelder;

const nobody: NewChild = {
  unborn: false,
  name: null,
  birthDate: null,
  nationalId: null,
  address: null,
  phone: null,
  caseNumber: null,
};

const publicChild = ({ fnr, ufoedt, personnavn, telefonnummer = '', adresse }: PublicChild): NewChild => ({
  ...nobody,
  unborn: ufoedt,
  name: given(personnavn),
  nationalId: given(fnr),
  address: adresse,
  phone: given(telefonnummer),
});

const privateChild = ({ personnavn, adresse }: PrivateChild): NewChild => ({
  ...nobody,
  name: given(personnavn),
  address: adresse,
});

const given = (text: string): string | null => (text.trim() === '' ? null : text);
