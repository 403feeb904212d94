import type { CatalogueConnector, Hue } from '../../src/domain/connector/catalogue.ts';
import type { Action, Parameter } from '../../src/domain/connector/connector.ts';

/** Two connectors, as the app would read them; enough actions for the menus to have a search field. */
export const CATALOGUE: readonly CatalogueConnector[] = [
  connector('warehouse', 'warehouse', 'teal', [
    action('reserve', 'Puts pieces aside for one order', ['orderId', 'pieces'], ['reservation']),
    action('release', 'Frees reserved pieces again', ['reservation'], []),
  ]),
  connector('parcel-tracker', 'parcel', 'orange', [
    action('createLabel', 'Books one parcel and returns its label', ['orderId', 'weight'], ['labelUrl']),
    action('trackParcel', 'Where the parcel is now', ['orderId'], ['place']),
    action('cancelLabel', 'Gives the label back to the carrier', ['labelUrl'], []),
    action('findShop', 'The nearest place that takes parcels', [], ['shop']),
  ]),
];

function connector(name: string, icon: string, hue: Hue, actions: readonly Action[]): CatalogueConnector {
  return {
    documentId: name,
    version: '1.2.0',
    preferred: true,
    icon: { name: icon, hue },
    connector: { name, actions, events: [], config: [], errors: [], rest: {} },
  };
}

function action(
  name: string,
  description: string,
  inputs: readonly string[],
  outputs: readonly string[],
): Action {
  return {
    key: name,
    name,
    description,
    inputs: inputs.map(parameter),
    outputs: outputs.map(parameter),
    rest: {},
  };
}

function parameter(name: string): Parameter {
  return { name, type: 'string', rest: {} };
}
