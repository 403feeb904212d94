import type { CatalogueConnector } from '../../domain/connector/catalogue.ts';
import type { ListDiff } from '../../domain/values/listDiff.ts';
import type { Problem } from '../../domain/problem.ts';
import type { EngineContext } from '../../domain/problems/ElementContext.ts';
import type { ElementInfo, ProcessInfo } from '../../domain/process/process.ts';

/** What can be posted of an engine; what it says of templates comes with the elements. */
export type PostedEngine = Omit<EngineContext, 'feelProblem' | 'isImported' | 'templateProblems'> & {
  readonly readsFeel: boolean;
};

/** The differences to the request before it. */
export interface ProblemsRequest {
  readonly id: number;
  /** there is a new catalogue or engine, and all is checked anew */
  readonly settings?: {
    readonly engine: PostedEngine;
    readonly connectors: ListDiff<CatalogueConnector>;
  };
  readonly processes: ListDiff<ProcessInfo>;
  readonly elements: ListDiff<ElementInfo>;
  /** of the file */
  readonly engineVersion?: string | undefined;
  /** by place in `elements.added`: what is wrong with the values of its template */
  readonly templated: readonly (readonly [number, readonly Problem[]])[];
}

export type ProblemsAnswer =
  | { readonly id: number; readonly problems: ListDiff<Problem> }
  | { readonly id: number; readonly failure: string };
