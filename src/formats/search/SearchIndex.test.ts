import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../domain/search/parseQuery.ts';
import type { SearchHit } from '../../domain/search/SearchPlace.ts';
import type { SearchOptions } from '../../domain/search/SearchQuery.ts';
import { SearchIndex, type SearchDocument } from './SearchIndex.ts';
import { activitiProcess, camundaProcess } from './testing.ts';

const ANYHOW: SearchOptions = { matchCase: false, wholeWord: false };
const signal = new AbortController().signal;

async function indexOf(...contents: SearchDocument['content'][]) {
  const index = new SearchIndex();
  const documents = contents.map((content, at) => ({ id: `d${at}`, revision: 1, content }));
  await index.sync(documents, { signal });
  return index;
}

async function find(index: SearchIndex, text: string, by: string | null = null, options = ANYHOW) {
  const { query } = parseQuery(text);
  if (query === null) throw new Error(text);
  return index.find({ query, options, by, within: ['d0', 'd1'], most: 100 });
}

const shown = ({ element, place, change }: SearchHit) =>
  [element.id, place.label, place.text, ...(change ? [change.after ?? change.why] : [])].join(' | ');

describe('searching processes', () => {
  it('finds a parameter of a connector for either engine', async () => {
    const index = await indexOf(activitiProcess(), camundaProcess());
    const { hits, total } = await find(index, 'connector:email param:to');
    expect(hits.map(shown)).toEqual(['Send | Input “to” | to', 'Mail | Input “to” | to']);
    expect(total).toBe(2);
  });

  it('finds names, ids, documentation, conditions, attributes and implementations as they are read', async () => {
    const index = await indexOf(activitiProcess());
    const texts = async (query: string) => (await find(index, query)).hits.map(shown);
    expect(await texts('"Send "receipt')).toEqual([]);
    expect(await texts('name:receipt')).toEqual(['Send | Name | Send "receipt"']);
    expect(await texts('text:<receipt>')).toEqual([
      'Send | Documentation | Sends the <receipt> to the customer.',
    ]);
    expect(await texts('expr:&&')).toEqual(['Flow | Condition | ${customer != null && total > 10}']);
    expect(await texts('action:send')).toEqual(['Send | Implementation | email.send']);
    expect(await texts('orderOwner')).toEqual(['Approve | Assignee | ${orderOwner}']);
    expect(await texts('var:customer')).toEqual([
      'P | Variable | customer',
      'Send | Input “to” gets | customer',
      'Flow | Condition | ${customer != null && total > 10}',
    ]);
  });

  it('says what each place would be, and why another stays', async () => {
    const index = await indexOf(activitiProcess());
    const changes = async (query: string, by: string) => (await find(index, query, by)).hits.map(shown);
    expect(await changes('var:customer', 'buyer')).toEqual([
      'P | Variable | customer | buyer',
      'Send | Input “to” gets | customer | Follows the variable “customer”.',
      'Flow | Condition | ${customer != null && total > 10} | Follows the variable “customer”.',
    ]);
    expect(await changes('var:customer', 'total')).toContain(
      'P | Variable | customer | Another variable of this process is called “total”.',
    );
    expect(await changes('connector:email', 'mail')).toEqual([
      'Send | Implementation | email.send | mail.send',
    ]);
    expect(await changes('param:to', 'cc')).toEqual([
      'Send | Input “to” | to | There is an entry “cc” already.',
    ]);
    expect(await changes('id:Approve', 'Send')).toEqual([
      'Approve | Id | Approve | Another element has the id “Send”.',
    ]);
    expect(await changes('text:3', '3 4')).toEqual([
      'Send | Constant “retries” is | 3 | It would be no valid JSON.',
    ]);
    expect(await changes('var:archive', 'store')).toEqual(['Send | Input “cc” gets | archive | store']);
  });

  it('reads again what changed and forgets what is gone', async () => {
    const index = await indexOf(activitiProcess(), camundaProcess());
    const renamed = activitiProcess({ xml: activitiProcess().xml.replaceAll('Approve order', 'Look at it') });
    await index.sync([{ id: 'd0', revision: 2, content: renamed }], { signal });
    expect((await find(index, 'name:"approve order"')).total).toBe(0);
    expect((await find(index, 'name:"look at"')).total).toBe(1);
    expect((await find(index, 'name:Pack')).total).toBe(0);
  });

  it('says what it could not read', async () => {
    const index = await indexOf(activitiProcess({ xml: '<bpmn:definitions', extensions: null }));
    expect((await find(index, 'anything')).unread).toEqual([
      { documentId: 'd0', why: 'Its diagram cannot be read.' },
    ]);
  });

  it('stops when it is cancelled, and goes on from there', async () => {
    const index = new SearchIndex();
    const abort = new AbortController();
    const documents = Array.from({ length: 20 }, (_, at) => ({
      id: `d${at}`,
      revision: 1,
      content: activitiProcess(),
    }));
    const counts: number[] = [];
    const onProgress = (done: number) => {
      counts.push(done);
      abort.abort(new Error('cancelled'));
    };
    await expect(index.sync(documents, { signal: abort.signal, onProgress })).rejects.toThrow('cancelled');
    await index.sync(documents, { signal, onProgress: (done, total) => counts.push(done, total) });
    expect(counts).toEqual([8, 8, 12, 12, 12]);
  });

  it('looks up tasks and variables by name, with slips, those of the open process first', async () => {
    const index = await indexOf(activitiProcess(), camundaProcess());
    const names = async (text: string, first: string | null = null) =>
      (await index.lookUp({ text, first, most: 10 })).map(({ documentId, name }) => `${documentId} ${name}`);
    expect(await names('send', 'd1')).toEqual(['d1 Send note', 'd0 Send "receipt"']);
    expect(await names('recieved')).toEqual(['d0 Order received']);
    expect(await names('custom')).toEqual(['d0 customer']);
    expect(await names('email.send')).toHaveLength(2);
    expect(await names('')).toEqual([]);
    expect(await names('', 'd1')).toEqual(['d1 Send note', 'd1 Pack']);
  });
});
