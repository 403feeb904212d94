import type { Action, Connector, Parameter } from '../connector/connector.ts';
import type { ConnectorAbout } from '../connector/connectorAbout.ts';
import { freeName } from '../values/names.ts';
import { versionChanges } from '../versions/versionChanges.ts';
import type { ApiDescription } from './ApiDescription.ts';
import type { ApiDraft, DraftChoice } from './ApiDraft.ts';
import type { ActionCall } from './ApiOrigin.ts';
import { isMadeOutput } from './draftEvents.ts';

/**
 * A draft for a connector that is there already. Actions and parameters of the same origin keep their keys, ids and
 * names, and what people set that no description says; what people added stays. So tasks follow.
 */
export function followExisting(
  api: ApiDescription,
  draft: ApiDraft,
  existing: DraftChoice['existing'],
): ApiDraft {
  if (!existing) return draft;
  const { connector: old, about: oldAbout } = existing;
  const partners = partnersOf(draft, old, oldAbout);
  const oldCalls = new Map(oldAbout?.api?.calls.map((call) => [call.action, call]));
  const followed = new Set([...partners.values()].map(({ key }) => key));
  const added = old.actions.filter(({ key }) => !oldCalls.has(key) && !followed.has(key));
  const calls = new Map(draft.about.api?.calls.map((call) => [call.action, call]));
  const kept = new Set([...added, ...partners.values()].map(({ name }) => name));
  const keys = new Set(old.actions.map(({ key }) => key));
  const newKeys = new Map<string, string>();
  const renamedCalls: ActionCall[] = [];
  const actions = draft.connector.actions.map((action) => {
    const partner = partners.get(action.key);
    const call = calls.get(action.key);
    if (partner && call) {
      newKeys.set(action.key, partner.key);
      const next = followAction(partner, action, oldCalls.get(partner.key), call);
      renamedCalls.push(next.call);
      return next.action;
    }
    const key = freeName(action.key, keys);
    const name = freeName(action.name, kept);
    keys.add(key);
    kept.add(name);
    newKeys.set(action.key, key);
    if (call) renamedCalls.push({ ...call, action: key });
    return { ...action, key, id: key, name };
  });
  const order = new Map(old.actions.map(({ key }, at) => [key, at]));
  const connector: Connector = {
    ...old,
    ...(draft.connector.description !== undefined && { description: draft.connector.description }),
    // Those that were there stay where they were.
    actions: [...actions, ...added].toSorted(
      (a, b) => (order.get(a.key) ?? Infinity) - (order.get(b.key) ?? Infinity) || 0,
    ),
    events: followEvents(old.events, draft.connector.events),
    config: followConfig(old, draft.connector),
    errors: followErrors(old, oldAbout, draft.connector),
  };
  const about = followAbout(oldAbout, draft.about, newKeys, renamedCalls);
  const described = new Set(
    api.operations.flatMap(({ key, id }) => (id === undefined ? [key] : [key, `id ${id}`])),
  );
  const isGone = ({ operation, id }: ActionCall) =>
    !described.has(operation) && !(id !== undefined && described.has(`id ${id}`));
  const gone = old.actions.filter(({ key }) => {
    const call = oldCalls.get(key);
    return call !== undefined && isGone(call);
  });
  return {
    ...draft,
    ...{ connector, about },
    changes: versionChanges({ connector: old, about: oldAbout }, { connector, about }),
    gone: gone.map(({ key, name }) => ({ key, name })),
  };
}

/** By key of the draft's action: the one it was before. By the operation, then by its own name, then by the action's name. */
function partnersOf(
  draft: ApiDraft,
  old: Connector,
  oldAbout: ConnectorAbout | undefined,
): Map<string, Action> {
  const oldCalls = oldAbout?.api?.calls ?? [];
  const byKey = new Map(old.actions.map((action) => [action.key, action]));
  const partners = new Map<string, Action>();
  const taken = new Set<string>();
  const pair = (key: string, partner: Action | undefined): void => {
    if (!partner || taken.has(partner.key) || partners.has(key)) return;
    taken.add(partner.key);
    partners.set(key, partner);
  };
  const calls = draft.about.api?.calls ?? [];
  const byOperation = new Map(oldCalls.map((call) => [call.operation, byKey.get(call.action)]));
  for (const { action, operation } of calls) pair(action, byOperation.get(operation));
  const byId = new Map(oldCalls.map((call) => [call.id, byKey.get(call.action)]));
  for (const { action, id } of calls) if (id !== undefined) pair(action, byId.get(id));
  if (oldCalls.length > 0) return partners;
  const byName = new Map(old.actions.map((action) => [action.name, action]));
  for (const { key, name } of draft.connector.actions) pair(key, byName.get(name));
  return partners;
}

function followAction(
  old: Action,
  action: Action,
  oldCall: ActionCall | undefined,
  call: ActionCall,
): { readonly action: Action; readonly call: ActionCall } {
  const inputs = followParameters(
    old.inputs,
    action.inputs,
    oldCall?.inputs.map(({ parameter }) => parameter),
  );
  const outputs = followParameters(
    old.outputs,
    action.outputs,
    oldCall?.outputs.map(({ parameter }) => parameter),
  );
  return {
    action: {
      ...old,
      ...(action.description !== undefined && { description: action.description }),
      inputs: inputs.parameters,
      outputs: outputs.parameters,
    },
    call: {
      ...call,
      action: old.key,
      inputs: call.inputs.map((one) => ({
        ...one,
        parameter: inputs.ids.get(one.parameter) ?? one.parameter,
      })),
      outputs: call.outputs.map((one) => ({
        ...one,
        parameter: outputs.ids.get(one.parameter) ?? one.parameter,
      })),
    },
  };
}

/**
 * @param made ids of those that came from the description before; the others are people's
 */
function followParameters(
  old: readonly Parameter[],
  now: readonly Parameter[],
  made: readonly string[] | undefined,
): { readonly parameters: readonly Parameter[]; readonly ids: ReadonlyMap<string, string> } {
  const ids = new Map<string, string>();
  const used = new Set<Parameter>();
  const partnerOf = ({ id, name }: Parameter) =>
    old.find((one) => one.id === id && !used.has(one)) ??
    (made === undefined ? old.find((one) => one.name === name && !used.has(one)) : undefined);
  const partners = now.map((parameter) => {
    const partner = partnerOf(parameter);
    if (partner) used.add(partner);
    return partner;
  });
  const wasMade = new Set(made);
  const added = old.filter((one) => !used.has(one) && !(one.id !== undefined && wasMade.has(one.id)));
  const names = [...added, ...used].map(({ name }) => name);
  const parameters = now.map((parameter, at): Parameter => {
    const partner = partners[at];
    if (!partner) {
      const name = freeName(parameter.name, names);
      names.push(name);
      return { ...parameter, name };
    }
    if (parameter.id !== undefined && partner.id !== undefined) ids.set(parameter.id, partner.id);
    const { id, key, name, label, placeholder, readOnly, hidden, advanced, value, rest } = partner;
    const isHidden = hidden ?? parameter.hidden;
    const isAdvanced = advanced ?? parameter.advanced;
    const { hidden: _, advanced: __, ...described } = parameter;
    return {
      ...(value !== undefined && { value }),
      ...described,
      ...{ name, rest },
      ...(id !== undefined && { id }),
      ...(key !== undefined && { key }),
      ...(label !== undefined && { label }),
      ...(placeholder !== undefined && { placeholder }),
      ...(readOnly !== undefined && { readOnly }),
      ...(isHidden !== undefined && { hidden: isHidden }),
      ...(isAdvanced !== undefined && { advanced: isAdvanced }),
    };
  });
  return { parameters: [...parameters, ...added], ids };
}

/** Those that were made before keep their names, as do their outputs; all others stay as they are. */
function followEvents(old: readonly Action[], now: readonly Action[]): readonly Action[] {
  if (now.length === 0) return old;
  const known = new Set(old.map(({ key }) => key));
  const fresh = new Map(now.map((event) => [event.key, event]));
  const names = new Set(old.map(({ name }) => name));
  const kept = old.map((event): Action => {
    const next = fresh.get(event.key);
    if (!next) return event;
    const made = event.outputs.flatMap(({ id }) => (id !== undefined && isMadeOutput(id) ? [id] : []));
    return {
      ...event,
      ...(next.description !== undefined && { description: next.description }),
      ...(next.model !== undefined && { model: next.model }),
      outputs: followParameters(event.outputs, next.outputs, made).parameters,
    };
  });
  const added = now.filter(({ key }) => !known.has(key));
  return [
    ...kept,
    ...added.map((event) => {
      const name = freeName(event.name, names);
      names.add(name);
      return { ...event, name };
    }),
  ];
}

/** Values people gave stay; what is not needed any more stays, too: nobody knows who reads it. */
function followConfig(old: Connector, draft: Connector): Connector['config'] {
  const now = new Map(draft.config.map((one) => [one.name, one]));
  const kept = old.config.map((one) => {
    const { value: _, ...described } = now.get(one.name) ?? one;
    return { ...described, ...(one.value !== undefined && { value: one.value }), rest: one.rest };
  });
  const names = new Set(old.config.map(({ name }) => name));
  return [...kept, ...draft.config.filter(({ name }) => !names.has(name))];
}

function followErrors(
  old: Connector,
  about: ConnectorAbout | undefined,
  draft: Connector,
): Connector['errors'] {
  const made = new Set(about?.api?.calls.flatMap(({ errors }) => errors.map(({ code }) => code)));
  const now = new Map(draft.errors.map((error) => [error.code, error]));
  const kept = old.errors.flatMap((error) => {
    const next = now.get(error.code);
    if (next) return [{ ...next, name: error.name, rest: error.rest }];
    return error.code !== undefined && made.has(error.code) ? [] : [error];
  });
  const codes = new Set(kept.map(({ code }) => code));
  const names = new Set(kept.map(({ name }) => name));
  return [
    ...kept,
    ...draft.errors.flatMap((error) => {
      if (codes.has(error.code)) return [];
      const name = freeName(error.name, names);
      names.add(name);
      return [{ ...error, name }];
    }),
  ];
}

function followAbout(
  old: ConnectorAbout | undefined,
  draft: ConnectorAbout,
  keys: ReadonlyMap<string, string>,
  calls: readonly ActionCall[],
): ConnectorAbout {
  const scopes = draft.security?.scopes?.map(({ action, names }) => ({
    action: keys.get(action) ?? action,
    names,
  }));
  return {
    ...draft,
    ...old,
    ...(draft.security && { security: { ...draft.security, ...(scopes && { scopes }) } }),
    ...(draft.api && { api: { ...draft.api, calls } }),
  };
}
