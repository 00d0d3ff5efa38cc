import { ForbiddenException, NotFoundException } from '@nestjs/common';
import { MongoNetworkError, MongoServerError } from 'mongodb';
import { AccessDenied } from '@libs/access/access-denied';
import { IssuerUnavailable } from '@libs/access/issuers';
import { MessageRefusal } from '@libs/commands/intake/intake.handler';
import { Rejection } from '@libs/domain/kernel/rejection';
import { AppendTooLarge, Changed, CommandReused, LedgerUnavailable, StaleVersion } from '@libs/ledger/errors';
import { BadCursor } from '@libs/read-models/paging';
import { ViewBehind } from '@libs/read-models/errors';
import { HttpProblem } from './http-problem';
import { problemOf } from './problem-of';
import { problemWordings } from './problem-wordings';
import { refusalWordings } from './refusal-wordings';

const told = (error: unknown, hadPrecondition = false) => {
  const found = problemOf(error, hadPrecondition);
  return found && [found.status, found.code, ...found.errors.map(({ field }) => field)];
};
const server = (code: number) => new MongoServerError({ message: 'x', code });

describe('what a failure means to the caller', () => {
  it.each<[string, unknown, (string | number)[]]>([
    [
      'a rule',
      new Rejection('concern.dismissal-needs-reason', 'reason'),
      [422, 'concern.dismissal-needs-reason', '/reason'],
    ],
    [
      'a nested field',
      new Rejection('concern.reporter-code-missing', 'reporter.code'),
      [422, 'concern.reporter-code-missing', '/reporter/code'],
    ],
    [
      'a list item',
      new Rejection('code-list.unknown-code', 'contentCodes[2]'),
      [422, 'code-list.unknown-code', '/contentCodes/2'],
    ],
    [
      'a header',
      new Rejection('message.id-reused', 'Bekymringsmelding-Id'),
      [422, 'message.id-reused', 'Bekymringsmelding-Id'],
    ],
    ['a target that is absent', new Rejection('concern.unknown'), [404, 'request.not-found']],
    ['a reference that is absent', new Rejection('child.unknown', 'childId'), [422, 'child.unknown', '/childId']],
    ['others being quicker', new Changed('x'), [409, 'request.conflict']],
    ['a reused key', new CommandReused('x'), [422, 'request.idempotency-key-reused', 'Idempotency-Key']],
    ['too much', new AppendTooLarge('x'), [413, 'request.too-large']],
    [
      'a broken message',
      new MessageRefusal('schema', [{ field: '/a', message: 'x' }]),
      [400, 'intake.message-invalid', '/a'],
    ],
    ['an unknown place', new MessageRefusal('unknown-municipality', []), [422, 'intake.unknown-municipality']],
    ['a huge message', new MessageRefusal('too-large', []), [413, 'request.too-large']],
    ['a strange cursor', new BadCursor(), [400, 'request.query-invalid', 'cursor']],
    ['a view behind', new ViewBehind('v', 'l', 1, 2), [503, 'view.behind']],
    ['no ledger', new LedgerUnavailable(), [503, 'service.unavailable']],
    ['no issuer', new IssuerUnavailable(), [503, 'service.unavailable']],
    ['no network', new MongoNetworkError('x'), [503, 'service.unavailable']],
    [
      'a socket closed while it was written to',
      Object.assign(new Error('x'), { code: 'EPIPE' }),
      [503, 'service.unavailable'],
    ],
    ['no primary', server(10107), [503, 'service.unavailable']],
    ['a shutdown', server(91), [503, 'service.unavailable']],
    ['the framework saying no', new ForbiddenException(), [403, 'access.denied']],
    ['a case one may know of', new AccessDenied('access.denied'), [403, 'access.denied']],
    [
      'a case that an emergency would open',
      new AccessDenied('access.break-glass-possible'),
      [403, 'access.break-glass-possible'],
    ],
    ['too many requests', new HttpProblem(429, 'request.too-many', [], 3), [429, 'request.too-many']],
    ['nothing there', new NotFoundException(), [404, 'request.not-found']],
    [
      "the reader's own refusal",
      Object.assign(new Error(), { status: 413, type: 'entity.too.large' }),
      [413, 'request.too-large'],
    ],
    ['our own', new HttpProblem(415, 'request.media-type'), [415, 'request.media-type']],
  ])('%s', (_, error, expected) => expect(told(error)).toEqual(expected));

  it('says after how many seconds a repeat may succeed', () => {
    expect(problemOf(new HttpProblem(429, 'request.too-many', [], 3), false)?.retryAfter).toBe(3);
  });

  it('is the failed precondition if the request had one', () => {
    expect(told(new StaleVersion('s', 1, 2), true)).toEqual([412, 'request.version-stale', 'If-Match']);
    expect(told(new StaleVersion('s', 1, 2))).toEqual([409, 'request.conflict']);
  });

  it.each([new TypeError('x'), server(8000), server(11000), new Error(), 'text', null])(
    'is unknown for %p',
    (error) => {
      expect(told(error)).toBeNull();
    },
  );

  it('has words in every language for every code', () => {
    for (const wording of Object.values({ ...problemWordings, ...refusalWordings })) {
      expect(Object.values(wording).every((words) => words.length > 5)).toBe(true);
      expect(Object.keys(wording)).toEqual(['nb', 'nn', 'en']);
    }
  });
});
