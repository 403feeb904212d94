import type { ApiOrigin } from '../../domain/api/ApiOrigin.ts';
import type { Action, Connector } from '../../domain/connector/connector.ts';
import type { ConnectorContent } from '../../domain/document.ts';
import type { TestCase } from '../../domain/trial/TestCase.ts';
import type { RequestPlan } from '../../formats/code/RequestPlan.ts';

/** What the page of a connector gives to this tab: the type is its own, because rooms do not know each other. */
export interface TrialTabProps {
  readonly content: ConnectorContent;
  readonly connector: Connector | null;
  readonly onEditContent: (
    label: string,
    patch: (now: ConnectorContent) => { readonly cases?: readonly TestCase[] },
    typing?: string,
  ) => void;
  readonly onGoTo: (tab: string, path?: readonly (string | number)[]) => void;
}

/** An action that can be tried. */
export interface Tried {
  readonly connector: Connector;
  readonly action: Action;
  readonly origin: ApiOrigin | undefined;
  /** the request it is; null for one that is none, or that cannot be sent by itself */
  readonly plan: RequestPlan | null;
  /** why it cannot */
  readonly refused?: string;
}

/** One part of a case changes; changes in a row of the same field are one step. */
export type CaseEdit = (what: string, patch: Partial<Omit<TestCase, 'id'>>, field: string) => void;
