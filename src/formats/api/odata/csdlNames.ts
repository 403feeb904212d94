/** Namespace of `<edmx:Edmx>` of version 4; those before it have others. */
export const EDMX_4 = 'http://docs.oasis-open.org/odata/ns/edmx';
/** Of `m:HttpMethod` and the like. */
export const METADATA = 'http://schemas.microsoft.com/ado/2007/08/dataservices/metadata';
export const SAP = 'http://www.sap.com/Protocols/SAPData';
export const STORE = 'http://schemas.microsoft.com/ado/2009/02/edm/annotation';

const CORE = 'Org.OData.Core.V1';
export const DESCRIPTION = `${CORE}.Description`;
export const LONG_DESCRIPTION = `${CORE}.LongDescription`;
export const COMPUTED = `${CORE}.Computed`;
export const COMPUTED_DEFAULT = `${CORE}.ComputedDefaultValue`;
export const IMMUTABLE = `${CORE}.Immutable`;
export const PERMISSIONS = `${CORE}.Permissions`;
export const CONCURRENCY = `${CORE}.OptimisticConcurrency`;
export const OPTIONAL_PARAMETER = `${CORE}.OptionalParameter`;
export const REVISIONS = `${CORE}.Revisions`;
export const AUTHORIZATIONS = 'Org.OData.Authorization.V1.Authorizations';
export const CAPABILITIES = 'Org.OData.Capabilities.V1';

/** Namespaces of terms that everybody knows: nothing of them is missed. */
export function isVocabulary(namespace: string): boolean {
  return /^(Org\.OData\.|com\.sap\.vocabularies\.|org\.opendatafoundation\.|Microsoft\.OData\.(Core|Capabilities))/i.test(
    namespace,
  );
}

/** What a name of OData may be. Any other could lead an address elsewhere. */
export function isIdentifier(name: string): boolean {
  return /^[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}\p{Pc}\p{Cf}]{0,127}$/u.test(name);
}

/** `Shop.Order`, or a name alone. */
export function isQualified(name: string): boolean {
  return name.length <= 511 && name.split('.').every(isIdentifier);
}

/** The last part of a qualified name. */
export function simpleName(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

/** Full names of what is written with an alias. */
export class Aliases {
  readonly #namespaces = new Map<string, string>();

  add(alias: string | null | undefined, namespace: string | null | undefined): void {
    if (alias && namespace) this.#namespaces.set(alias, namespace);
  }

  full(name: string): string {
    const dot = name.lastIndexOf('.');
    const namespace = dot < 0 ? undefined : this.#namespaces.get(name.slice(0, dot));
    return namespace === undefined ? name : `${namespace}${name.slice(dot)}`;
  }

  /** `Collection(Shop.Order)` */
  type(told: string): { readonly name: string; readonly isCollection: boolean } {
    const inner = /^\s*Collection\(\s*([^()]*?)\s*\)\s*$/.exec(told)?.[1];
    return { name: this.full(inner ?? told.trim()), isCollection: inner !== undefined };
  }

  /** `Shop.Container/Orders`: what an annotation is about. */
  target(told: string): string {
    const [first = '', ...rest] = told.split('/');
    const plain = first.replace(/\(.*$/, '');
    return [this.full(plain), ...rest].join('/');
  }
}
