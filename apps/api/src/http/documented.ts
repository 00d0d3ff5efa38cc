import { applyDecorators } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiExtraModels,
  ApiHeader,
  ApiOperation,
  ApiResponse,
  getSchemaPath,
} from '@nestjs/swagger';
import { statedPurposes } from '@libs/access/log/purpose';
import { ProblemDto } from './answers';

const problem = (status: number, description: string) =>
  ApiResponse({
    status,
    description,
    content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDto) } } },
  });

const always = [
  ApiBearerAuth(),
  ApiExtraModels(ProblemDto),
  problem(400, 'Not valid; names the fields.'),
  problem(401, 'No valid token.'),
  problem(403, 'You may not do this; or you may know that the case exists, but not see it.'),
  problem(429, 'Too many requests of yours; repeat after Retry-After.'),
  problem(503, 'Not available right now; repeat after Retry-After.'),
];

/** A route that stores events. */
export const ForCommand = (summary: string) =>
  applyDecorators(
    ApiOperation({ summary }),
    ...always,
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description:
        'At most 200 printable characters, yours alone. A repeat with the same key and content gets the first receipts; without it a repeat is a new command.',
    }),
    ApiHeader({
      name: 'If-Match',
      required: false,
      description: 'The stream version the command was made for, such as "3".',
    }),
    problem(409, 'Others changed the same at the same time.'),
    problem(412, 'If-Match is stale.'),
    problem(413, 'The body is too large.'),
    problem(415, 'The body is not application/json.'),
    problem(422, 'A rule says no; `code` says which.'),
  );

/** A route that takes a message of the national protocol. */
export const ForIntake = (summary: string) =>
  applyDecorators(
    ApiOperation({ summary }),
    ...always,
    ApiHeader({
      name: 'Bekymringsmelding-Id',
      required: true,
      description: '1–100 characters. The same id with the same body gets the same receipts and leads to nothing new.',
    }),
    ApiBody({
      description: "The protocol's JSON, unchanged. Fields it does not name are kept.",
      schema: { type: 'object', additionalProperties: true },
    }),
    problem(413, 'The message is too large.'),
    problem(415, 'The body is not application/json.'),
    problem(422, 'The id stands for another body, or the municipality is not served here.'),
  );

/** A route that reads a view. */
export const ForQuery = (summary: string) =>
  applyDecorators(
    ApiOperation({ summary }),
    ...always,
    ApiHeader({
      name: 'Wait-For',
      required: false,
      description: 'A seq from a receipt: the answer shows it, or is 503 `view.behind` after 5 s.',
    }),
    ApiHeader({
      name: 'Purpose',
      required: false,
      schema: { type: 'string', enum: [...statedPurposes] },
      description: 'What you read for, if it is not a case of your own. Stands in the access log.',
    }),
  );

/** A route that is asked a question in its body, and stores nothing. */
export const ForQuestion = (summary: string) =>
  applyDecorators(
    ForQuery(summary),
    problem(413, 'The body is too large.'),
    problem(415, 'The body is not application/json.'),
    problem(422, 'A rule says no; `code` says which.'),
  );

/** A route whose answer stays open and goes on. */
export const ForStream = (summary: string) =>
  applyDecorators(ForQuery(summary), problem(406, 'You do not accept `text/event-stream`.'));

/** A route that names one thing by its id. */
export const MayBeAbsent = () => problem(404, 'Absent, or not yours: the answer is the same.');
