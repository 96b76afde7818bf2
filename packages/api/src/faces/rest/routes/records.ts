import { ValidationError } from '@cardinal/crm/errors';
import { addressOf, base } from '../address.ts';
import { etagOf, isKnown, refuseIfMatch, versionToMatch } from '../etag.ts';
import { listQuery, oneQuery, toFind, toPaths } from '../list-query.ts';
import type { Reply } from '../reply.ts';
import { defineRoute, type Route } from '../route.ts';
import { answerRecord, bodyIn, idIn, keyIn, objectIn, only } from './record.ts';

const many = '/{object}';
const one = '/{object}/{id}';

/** What there is of every object, invented ones too. */
export const recordRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: many,
    procedure: 'records.find',
    summary: 'List {many}: searched, filtered, sorted, page by page.',
    query: listQuery,
    answers: 'page',
    input: (request) => toFind(objectIn(request), request.query),
    answer: ({ items, count, countIsCapped, nextCursor }) => ({
      status: 200,
      body: { items, count, countIsCapped, nextCursor },
    }),
  }),
  defineRoute({
    method: 'POST',
    path: many,
    procedure: 'records.create',
    summary: 'Create a new {one}.',
    body: 'draft',
    answers: 'record',
    status: 201,
    input: (request) => ({ object: keyIn(request), records: [bodyIn(request)] }),
    at: ['records', 0],
    answer: ({ records }, request, call) => answerRecord(call, objectIn(request), only(records), 201),
  }),
  defineRoute({
    method: 'GET',
    path: one,
    procedure: 'records.get',
    summary:
      'Read one {one}, in the trash or not. The id of one that was merged gives the one that was kept, and Content-Location says where that is.',
    query: oneQuery,
    answers: 'record',
    alsoAnswers: [304],
    input: (request) => {
      const { fields } = request.query;
      return {
        object: keyIn(request),
        id: idIn(request),
        ...(fields && { fields: toPaths(objectIn(request), fields) }),
      };
    },
    answer: ({ record }, request): Reply => {
      const etag = etagOf(record.version);
      // The version is another record's where the id is that of one that was merged.
      if (record.id !== idIn(request)) {
        const contentLocation = `${base}${addressOf(objectIn(request))}/${record.id}`;
        return { status: 200, headers: { etag, 'content-location': contentLocation }, body: record };
      }
      return isKnown(request.headers, record.version)
        ? { status: 304, headers: { etag } }
        : { status: 200, headers: { etag }, body: record };
    },
  }),
  defineRoute({
    method: 'PATCH',
    path: one,
    procedure: 'records.update',
    summary: 'Change some fields of one {one}; If-Match holds it to the version that was read.',
    body: 'patch',
    answers: 'record',
    alsoAnswers: [412],
    input: (request) => {
      const version = versionToMatch(request.headers);
      const patch = { id: idIn(request), set: bodyIn(request), ...(version !== undefined && { version }) };
      return { object: keyIn(request), records: [patch] };
    },
    at: ['records', 0, 'set'],
    answer: ({ records }, request, call) => answerRecord(call, objectIn(request), only(records), 200),
  }),
  defineRoute({
    method: 'DELETE',
    path: one,
    procedure: 'records.trash',
    summary: 'Put one {one} in the trash.',
    answers: 'nothing',
    status: 204,
    input: (request) => {
      refuseIfMatch(request.headers);
      return { object: keyIn(request), ids: [idIn(request)] };
    },
    answer: () => ({ status: 204 }),
  }),
  defineRoute({
    method: 'POST',
    path: `${one}/restore`,
    procedure: 'records.restore',
    summary: 'Bring one {one} back from the trash.',
    answers: 'record',
    input: (request) => ({ object: keyIn(request), ids: [idIn(request)] }),
    answer: ({ records }, request, call) => answerRecord(call, objectIn(request), only(records), 200),
  }),
  defineRoute({
    method: 'POST',
    path: `${one}/purge`,
    procedure: 'records.purge',
    summary: 'Remove one {one} from the trash, for good: it cannot be undone.',
    answers: 'nothing',
    status: 204,
    input: (request) => ({ object: keyIn(request), ids: [idIn(request)] }),
    answer: () => ({ status: 204 }),
  }),
  defineRoute({
    method: 'POST',
    path: `${one}/merge`,
    procedure: 'records.merge',
    summary:
      'Merge others of the {many} into this one: what leads to them leads to it, and so do their ids. It can be undone.',
    body: 'input',
    addressed: ['keep'],
    answers: 'record',
    alsoAnswers: [412],
    input: (request) => {
      refuseIfMatch(request.headers);
      const body = bodyIn(request);
      if ('keep' in body || 'object' in body) {
        const name = 'keep' in body ? 'keep' : 'object';
        throw ValidationError.at([name], 'It stands in the address. Leave it out here.', 'unexpected');
      }
      return { ...(body as { merge: string[] }), object: keyIn(request), keep: idIn(request) };
    },
    answer: ({ records }, request, call) => answerRecord(call, objectIn(request), only(records.slice(0, 1)), 200),
  }),
  defineRoute({
    method: 'GET',
    path: `${one}/erase`,
    procedure: 'records.erasePreview',
    summary: 'What erasing the personal data of one {one} would take and leave; admins only.',
    answers: 'output',
    input: (request) => ({ object: keyIn(request), id: idIn(request) }),
  }),
  defineRoute({
    method: 'POST',
    path: `${one}/erase`,
    procedure: 'records.erase',
    summary:
      'Erase the personal data of one {one}, from records and ledger, for good: `confirm` is what it is called; admins only.',
    body: 'input',
    answers: 'output',
    input: (request) => {
      refuseIfMatch(request.headers);
      const body = bodyIn(request);
      const said = ['id', 'object'].find((name) => name in body);
      if (said) throw ValidationError.at([said], 'It stands in the address. Leave it out here.', 'unexpected');
      return { ...(body as { confirm: string }), object: keyIn(request), id: idIn(request) };
    },
  }),
  defineRoute({
    method: 'PUT',
    path: '/{object}/by/{field}/{value}',
    procedure: 'records.upsert',
    summary: 'Change the {one} that has a value in a unique field, or create it.',
    body: 'patch',
    answers: 'record',
    alsoAnswers: [201],
    input: (request) => {
      refuseIfMatch(request.headers);
      const { field = '', value = '' } = request.params;
      return { object: keyIn(request), by: field, value, set: bodyIn(request) };
    },
    at: ['set'],
    answer: ({ records, created }, request, call) =>
      answerRecord(call, objectIn(request), only(records), created ? 201 : 200),
  }),
];
