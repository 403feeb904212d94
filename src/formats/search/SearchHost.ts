import { messageOf } from '../../domain/values/messageOf.ts';
import { PlaceFinder } from '../../domain/search/PlaceFinder.ts';
import type { SearchedProcess, SearchHit } from '../../domain/search/SearchPlace.ts';
import { NameIndex } from './NameIndex.ts';
import { readPlaces } from './readPlaces.ts';
import type { FindRequest, Found, SearchAnswer, SearchRequest, SearchResult } from './searchProtocol.ts';

/** The worker's side: keeps what was read of every process, and answers from that. */
export class SearchHost {
  readonly #processes = new Map<string, SearchedProcess>();
  readonly #names = new NameIndex();

  answer(request: SearchRequest): SearchAnswer {
    const { id } = request;
    try {
      return { id, result: this.#do(request) };
    } catch (error) {
      return { id, failure: messageOf(error) };
    }
  }

  #do(request: SearchRequest): SearchResult {
    switch (request.kind) {
      case 'put': {
        const read = readPlaces(request.documentId, request.content);
        this.#processes.set(request.documentId, read);
        this.#names.put(read);
        return null;
      }
      case 'drop':
        for (const documentId of request.documentIds) {
          this.#processes.delete(documentId);
          this.#names.drop(documentId);
        }
        return null;
      case 'find':
        return this.#find(request);
      case 'lookUp':
        return this.#names.lookUp(request);
    }
  }

  #find({ query, options, by, within, most }: FindRequest): Found {
    const finder = new PlaceFinder(query, options, by);
    const hits: SearchHit[] = [];
    const unread: { documentId: string; why: string }[] = [];
    let total = 0;
    for (const documentId of within) {
      const process = this.#processes.get(documentId);
      if (process === undefined) continue;
      if (process.unread !== null) unread.push({ documentId, why: process.unread });
      for (const hit of finder.in(process)) {
        total += 1;
        if (hits.length < most) hits.push(hit);
      }
    }
    return { hits, total, unread };
  }
}
